package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that return a stage of a type of the user's own, which the caller has to get as it is. */
final class SameStageTest {
  private final Recorder recorder = new Recorder();
  private final Operation charge =
      recorder.telemetry.operation(Recorder.charge().cancellable().build());

  /** A user's own. */
  private static final class Ticket<T> extends CompletableFuture<T> {}

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private <T> Ticket<T> watch(Ticket<T> source) {
    return charge.same(charge.startSpan(), charge.series(0), charge.startTimer(), source);
  }

  private void assertEnded(String status) {
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.requests(status)).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isZero();
  }

  @Test
  void g2TheSameObjectIsHandedOutAndReportedWhenItCompletes() {
    Ticket<String> source = new Ticket<>();

    assertThat(watch(source)).isSameAs(source);
    assertThat(recorder.timed()).isZero();

    source.complete("receipt");
    assertEnded("success");
  }

  @Test
  void itMayBeDoneAlready() {
    Ticket<String> source = new Ticket<>();
    source.completeExceptionally(new CompletionException(new Declined.GatewayTimeout()));

    watch(source);

    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void g5CancellingIsNoError() {
    watch(new Ticket<>()).cancel(true);

    assertEnded("cancelled");
  }

  @Test
  void g9NullIsASuccess() {
    assertThat(watch((Ticket<String>) null)).isNull();

    assertEnded("success");
  }

  @Test
  void aStageThatTakesNoCallbacksIsASuccess() {
    CompletableFuture<String> refusing =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> handle(
              BiFunction<? super String, Throwable, ? extends U> action) {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(
            charge.<String, CompletableFuture<String>>same(
                charge.startSpan(), charge.series(0), charge.startTimer(), refusing))
        .isSameAs(refusing);

    assertThat(recorder.requests("success")).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }
}
