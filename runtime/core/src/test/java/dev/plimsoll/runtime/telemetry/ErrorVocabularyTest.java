package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Which failure is which, case by case. */
final class ErrorVocabularyTest {
  private static String nameOf(OperationSpec.Builder spec, Throwable failure) {
    ErrorVocabulary errors = ErrorVocabulary.of(spec.build());
    int outcome = errors.outcomeOf(failure);
    return switch (outcome) {
      case ErrorVocabulary.EXPECTED -> "expected";
      case ErrorVocabulary.CANCELLED -> "cancelled";
      default -> errors.name(outcome);
    };
  }

  private static OperationSpec.Builder files() {
    return OperationSpec.named("files.read")
        .error("java.lang.Exception", Exception.class)
        .error("java.io.IOException", IOException.class)
        .error("missing", FileNotFoundException.class);
  }

  @Test
  void theMostSpecificDeclaredTypeDecides() {
    assertThat(nameOf(files(), new FileNotFoundException())).isEqualTo("missing");
    assertThat(nameOf(files(), new IOException())).isEqualTo("java.io.IOException");
    assertThat(nameOf(files(), new IllegalStateException())).isEqualTo("java.lang.Exception");
  }

  @Test
  void whatNobodyDeclaredIsOther() {
    assertThat(nameOf(files(), new StackOverflowError())).isEqualTo("_OTHER");
    assertThat(nameOf(OperationSpec.named("a"), new IOException())).isEqualTo("_OTHER");
  }

  @Test
  void g7TheSetIsClosedAndEndsWithOther() {
    OperationSpec spec =
        OperationSpec.named("a")
            .error("io", IOException.class)
            .error("io", UncheckedIOException.class)
            .error("timeout", InterruptedException.class)
            .build();

    assertThat(ErrorVocabulary.of(spec).names()).containsExactly("io", "timeout", "_OTHER");
  }

  @Test
  void anExpectedTypeBelowAnErrorIsAnAnswerAndTheOtherWayRound() {
    assertThat(nameOf(files().expected(FileNotFoundException.class), new FileNotFoundException()))
        .isEqualTo("expected");
    OperationSpec.Builder expectIo =
        OperationSpec.named("a")
            .expected(IOException.class)
            .error("x", FileNotFoundException.class);
    assertThat(nameOf(expectIo, new FileNotFoundException())).isEqualTo("x");
    assertThat(nameOf(expectIo, new IOException())).isEqualTo("expected");
  }

  @Test
  void g6OnlyTransportWrappersWithACauseAreUnwrapped() {
    Throwable cause = new FileNotFoundException();

    assertThat(nameOf(files(), new CompletionException(cause))).isEqualTo("missing");
    assertThat(nameOf(files(), new ExecutionException(cause))).isEqualTo("missing");
    assertThat(nameOf(files(), new InvocationTargetException(cause))).isEqualTo("missing");
    assertThat(nameOf(files(), new UndeclaredThrowableException(cause))).isEqualTo("missing");
    assertThat(nameOf(files(), new CompletionException(new ExecutionException(cause))))
        .isEqualTo("missing");

    assertThat(nameOf(files(), new IllegalStateException(cause))).isEqualTo("java.lang.Exception");
    assertThat(nameOf(files(), new CompletionException("no cause", null)))
        .isEqualTo("java.lang.Exception");
  }

  @Test
  void aDeclaredWrapperSaysMoreThanOtherAboutAnUnknownCause() {
    OperationSpec.Builder declared =
        OperationSpec.named("a")
            .error("execution", ExecutionException.class)
            .error("io", IOException.class);

    assertThat(nameOf(declared, new ExecutionException(new AssertionError())))
        .isEqualTo("execution");
    assertThat(nameOf(declared, new ExecutionException(new IOException()))).isEqualTo("io");
    assertThat(nameOf(declared, new CompletionException(new AssertionError()))).isEqualTo("_OTHER");
  }

  @Test
  void wrappersInACycleEnd() {
    CompletionException cycle =
        new CompletionException("a cycle") {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Throwable getCause() {
            return this;
          }
        };

    assertThat(nameOf(files(), cycle)).isEqualTo("java.lang.Exception");
  }

  @Test
  void g5CancellationIsNoErrorOfAnAsynchronousCall() {
    assertThat(nameOf(files().cancellable(), new CancellationException())).isEqualTo("cancelled");
    assertThat(nameOf(files().cancellable(), new CompletionException(new CancellationException())))
        .isEqualTo("cancelled");
    assertThat(nameOf(files(), new CancellationException())).isEqualTo("java.lang.Exception");
  }

  @Test
  void g5CancellationThatIsMappedIsAnError() {
    assertThat(
            nameOf(
                files().cancellable().error("given up", CancellationException.class),
                new CancellationException()))
        .isEqualTo("given up");
  }
}
