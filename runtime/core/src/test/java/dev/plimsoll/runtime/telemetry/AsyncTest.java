package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** Calls that return before they are done. */
final class AsyncTest extends UnfinishedCall {
  @Test
  void g2NothingIsReportedBeforeTheStageCompletes() {
    CompletableFuture<String> result = pending();
    assertThat(recorder.spans.getFinishedSpanItems()).isEmpty();
    assertThat(recorder.timed()).isZero();

    source.complete("receipt");

    assertThat(result).isCompletedWithValue("receipt");
    assertEnded("success");
  }

  @Test
  void g2TelemetryIsDoneBeforeTheCallersContinuations() {
    List<Integer> spansSeen = new ArrayList<>();
    CompletableFuture<String> result = pending();
    result.thenAccept(value -> spansSeen.add(recorder.spans.getFinishedSpanItems().size()));
    result.whenComplete(
        (value, failure) -> spansSeen.add(recorder.spans.getFinishedSpanItems().size()));

    source.complete("receipt");

    assertThat(spansSeen).containsExactly(1, 1);
  }

  @Test
  void g2CancellingReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.cancel(true)).isTrue();

    assertThat(source).isCancelled();
    assertThat(result).isCancelled();
    assertEnded("cancelled");
  }

  @Test
  void g2CompletingReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.complete("mine")).isTrue();
    assertThat(result.complete("again")).isFalse();

    assertThat(source).isCompletedWithValue("mine");
    assertThat(result).isCompletedWithValue("mine");
    assertEnded("success");
  }

  @Test
  void g2CompletingExceptionallyReachesTheSource() {
    CompletableFuture<String> result = pending();
    Exception failure = new Declined.GatewayTimeout();

    assertThat(result.completeExceptionally(failure)).isTrue();

    assertThat(source).isCompletedExceptionally();
    assertThatThrownBy(result::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void g2TimingOutReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.orTimeout(1, TimeUnit.MILLISECONDS)).isSameAs(result);

    assertThatThrownBy(result::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(source).isCompletedExceptionally();
    assertEnded("error");
  }

  @Test
  void g2CompletingOnTimeoutReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS)).isSameAs(result);

    assertThat(result.join()).isEqualTo("late");
    assertThat(source.join()).isEqualTo("late");
    assertEnded("success");
  }

  @Test
  void g2CompletingAsynchronouslyReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.completeAsync(() -> "computed", Runnable::run)).isSameAs(result);

    assertThat(source).isCompletedWithValue("computed");
    assertThat(result).isCompletedWithValue("computed");
    assertEnded("success");
  }

  @Test
  void g2CompletingAsynchronouslyByDefaultUsesTheSourcesExecutor() {
    CompletableFuture<String> result = pending();

    result.completeAsync(
        () -> {
          throw new IllegalStateException();
        });

    assertThatThrownBy(result::join).isInstanceOf(CompletionException.class);
    assertEnded("error");
  }

  @Test
  void g2ObtrudingReachesTheSource() {
    CompletableFuture<String> value = pending();
    value.obtrudeValue("forced");
    assertThat(source).isCompletedWithValue("forced");
    assertThat(value).isCompletedWithValue("forced");
    assertEnded("success");

    value.obtrudeException(new IllegalStateException());
    assertThat(source).isCompletedExceptionally();
    assertThat(value).isCompletedExceptionally();
    assertEnded("success");
  }

  @Test
  void g2TheSpanEndsExactlyOnce() {
    CompletableFuture<String> result = pending();
    source.complete("receipt");

    result.cancel(true);
    result.complete("again");
    result.completeExceptionally(new IllegalStateException());
    result.obtrudeValue("forced");

    assertEnded("success");
  }

  @Test
  void theMirrorFailsAsItsSourceDoes() {
    CompletableFuture<String> raw = pending();
    IllegalStateException failure = new IllegalStateException();
    source.completeExceptionally(failure);

    assertThatThrownBy(raw::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThatThrownBy(raw::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(() -> raw.getNow("x")).hasCause(failure);
    assertThat(raw.handle((value, thrown) -> thrown).join()).isSameAs(failure);

    CompletableFuture<String> upstream = new CompletableFuture<>();
    CompletableFuture<String> dependent =
        Calls.future(charge, () -> upstream.thenApply(value -> value));
    upstream.completeExceptionally(failure);
    assertThatThrownBy(dependent::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(dependent::get).isInstanceOf(ExecutionException.class).hasCause(failure);
  }

  @Test
  void g6TheCauseOfACompletionExceptionGivesTheErrorType() {
    CompletableFuture<String> upstream = new CompletableFuture<>();
    Calls.future(charge, () -> upstream.thenApply(value -> value));

    upstream.completeExceptionally(new Declined.GatewayTimeout());

    assertThat(recorder.errors("timeout")).isEqualTo(1);
    assertThat(recorder.onlySpan().getStatus().getDescription()).isEqualTo("timed out after 2 s");
  }

  @Test
  void g5ACancelledCallIsNoError() {
    pending();

    source.cancel(false);

    assertEnded("cancelled");
    assertThat(recorder.onlySpan().getStatus()).isEqualTo(StatusData.unset());
    assertThat(recorder.requests("error")).isZero();
  }

  @Test
  void g9ANullFutureIsASuccessNow() {
    assertThat(Calls.<String>future(charge, () -> null)).isNull();
    assertEnded("success");

    assertThat(Calls.<String>stage(charge, () -> null)).isNull();
  }

  @Test
  void aFutureThatIsDoneIsHandedOutAsItIs() {
    CompletableFuture<String> done = CompletableFuture.completedFuture("receipt");

    assertThat(Calls.future(charge, () -> done)).isSameAs(done);

    assertEnded("success");
  }

  @Test
  void aFutureThatHasFailedIsAnErrorNow() {
    CompletableFuture<String> failed =
        CompletableFuture.failedFuture(new Declined.GatewayTimeout());

    assertThat(Calls.future(charge, () -> failed)).isSameAs(failed);

    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void aFutureThatIsCancelledIsCancelledNow() {
    source.cancel(true);

    assertThat(pending()).isSameAs(source);

    assertEnded("cancelled");
  }

  @Test
  void g10TheScopeIsClosedOnTheCallingThread() throws InterruptedException {
    Span[] inside = new Span[1];
    CompletableFuture<String> result =
        Calls.future(
            charge,
            () -> {
              inside[0] = Span.current();
              return source;
            });

    assertThat(inside[0].getSpanContext().isValid()).isTrue();
    assertThat(Span.current()).isSameAs(Span.getInvalid());

    Context[] after = new Context[2];
    result.whenComplete((value, failure) -> after[0] = Context.current());
    Thread completing =
        new Thread(
            () -> {
              source.complete("receipt");
              after[1] = Context.current();
            });
    completing.start();
    completing.join();
    assertThat(after).containsOnly(Context.root());
  }

  @Test
  void aThrowingAsynchronousMethodFailsAtOnce() {
    assertThatThrownBy(
            () ->
                Calls.<String>future(
                    charge,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertEnded("error");
  }

  @Test
  void continuationsRunWhereTheSourcesWould() {
    Executor own = Runnable::run;
    CompletableFuture<String> special =
        new CompletableFuture<>() {
          @Override
          public Executor defaultExecutor() {
            return own;
          }
        };

    assertThat(Calls.future(charge, () -> special).defaultExecutor()).isSameAs(own);
    assertThat(pending().defaultExecutor()).isSameAs(source.defaultExecutor());
  }

  @Test
  void withEverythingOffTheFutureIsHandedOutAsItIs() {
    recorder.telemetry.switches().allOff();

    assertThat(pending()).isSameAs(source);
  }

  /** {@code whenComplete} would make a CompletionException for a stage that nobody sees. */
  @Test
  void aFailureCostsNoFurtherException() {
    List<CompletableFuture<?>> derived = new ArrayList<>();
    CompletableFuture<String> failing =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> newIncompleteFuture() {
            CompletableFuture<U> stage = new CompletableFuture<>();
            derived.add(stage);
            return stage;
          }
        };
    CompletableFuture<String> result = Calls.future(charge, () -> failing);

    failing.completeExceptionally(new IllegalStateException());

    assertThat(result).isCompletedExceptionally();
    assertThat(derived).isNotEmpty().noneMatch(CompletableFuture::isCompletedExceptionally);
  }
}
