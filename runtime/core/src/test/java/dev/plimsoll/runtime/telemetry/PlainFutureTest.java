package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that return a future which tells nobody when it is done. */
final class PlainFutureTest {
  private final Recorder recorder = new Recorder();
  private final Operation charge =
      recorder.telemetry.operation(Recorder.charge().cancellable().build());

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private <T> Future<T> watch(Future<T> source) {
    return charge.async(charge.startSpan(), charge.series(0), charge.startTimer(), source);
  }

  private void assertEnded(String status) {
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.requests(status)).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isZero();
  }

  @Test
  void theCallIsOverWhenTheCallerGetsTheValue() throws Exception {
    FutureTask<String> source = new FutureTask<>(() -> "receipt");
    Future<String> future = watch(source);
    source.run();
    assertThat(recorder.timed()).isZero();

    assertThat(future.get()).isEqualTo("receipt");
    assertThat(future.get(1, TimeUnit.NANOSECONDS)).isEqualTo("receipt");
    assertThat(future.isDone()).isTrue();

    assertEnded("success");
  }

  @Test
  void orWhenItSeesThatItIsDone() {
    FutureTask<String> source = new FutureTask<>(() -> "receipt");
    Future<String> future = watch(source);
    assertThat(future.isDone()).isFalse();
    assertThat(recorder.timed()).isZero();

    source.run();
    assertThat(future.isDone()).isTrue();

    assertEnded("success");
  }

  @Test
  void anInterruptedThreadThatLooksStaysInterrupted() {
    FutureTask<String> source = new FutureTask<>(() -> "receipt");
    Future<String> future = watch(source);
    source.run();
    Thread.currentThread().interrupt();

    assertThat(future.isDone()).isTrue();

    assertThat(Thread.interrupted()).isTrue();
    assertEnded("success");
  }

  @Test
  void failuresAreThoseOfTheSource() {
    FutureTask<String> source =
        new FutureTask<>(
            () -> {
              throw new Declined.GatewayTimeout();
            });
    Future<String> future = watch(source);
    source.run();

    assertThatThrownBy(future::get)
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(Declined.GatewayTimeout.class);

    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void waitingTooShortIsNoEnd() {
    Future<String> future = watch(new FutureTask<>(() -> "receipt"));

    assertThatThrownBy(() -> future.get(1, TimeUnit.NANOSECONDS))
        .isInstanceOf(TimeoutException.class);

    assertThat(recorder.timed()).isZero();
  }

  @Test
  void anInterruptedWaitIsNoEnd() {
    Future<String> future = watch(new FutureTask<>(() -> "receipt"));
    Thread.currentThread().interrupt();

    assertThatThrownBy(future::get).isInstanceOf(InterruptedException.class);

    assertThat(recorder.timed()).isZero();
  }

  @Test
  void g5CancellingReachesTheSourceAndIsNoError() {
    FutureTask<String> source = new FutureTask<>(() -> "receipt");
    Future<String> future = watch(source);

    assertThat(future.cancel(true)).isTrue();

    assertThat(source.isCancelled()).isTrue();
    assertThat(future.isCancelled()).isTrue();
    assertThatThrownBy(future::get).isInstanceOf(CancellationException.class);
    assertEnded("cancelled");
    assertThat(recorder.onlySpan().getStatus()).isEqualTo(StatusData.unset());
  }

  @Test
  void whatIsDoneAlreadyIsReportedAndHandedOutAsItIs() {
    FutureTask<String> source = new FutureTask<>(() -> "receipt");
    source.run();

    assertThat(watch(source)).isSameAs(source);

    assertEnded("success");
  }

  @Test
  void g9NullIsASuccess() {
    assertThat(watch((Future<String>) null)).isNull();

    assertEnded("success");
  }

  @Test
  void oneThatCanTellIsReportedWhenItIsDone() {
    CompletableFuture<String> source = new CompletableFuture<>();
    Future<String> future = watch((Future<String>) source);

    source.complete("receipt");

    assertEnded("success");
    assertThat(future.isDone()).isTrue();
  }

  @Test
  void whatIsOffIsHandedOutAsItIs() {
    recorder.telemetry.switches().allOff();
    FutureTask<String> source = new FutureTask<>(() -> "receipt");

    assertThat(watch(source)).isSameAs(source);
  }
}
