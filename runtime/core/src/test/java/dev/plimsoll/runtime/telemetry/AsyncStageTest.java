package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Calls that return stages which are no futures. */
final class AsyncStageTest extends UnfinishedCall {
  @Test
  void aStageIsMirroredToo() {
    CompletionStage<String> result = Calls.stage(charge, () -> source);
    assertThat(result).isNotSameAs(source);

    result.toCompletableFuture().cancel(true);

    assertThat(source).isCancelled();
    assertEnded("cancelled");
  }

  @Test
  void aStageThatOnlyTellsIsMirroredAndCanBeCancelled() {
    CompletionStage<String> minimal = source.minimalCompletionStage();
    CompletionStage<String> first = Calls.stage(charge, () -> minimal);
    source.complete("receipt");
    assertThat(first.toCompletableFuture()).isCompletedWithValue("receipt");
    assertEnded("success");

    CompletableFuture<String> second =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(second.cancel(true)).isTrue();
    assertThat(second).isCancelled();
    assertThat(recorder.requests("cancelled")).isEqualTo(1);

    CompletableFuture<String> third =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(third.complete("mine")).isTrue();
    assertThat(third).isCompletedWithValue("mine");
    assertThat(third.complete("again")).isFalse();

    CompletableFuture<String> fourth =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(fourth.completeExceptionally(new CancellationException())).isTrue();
    assertThat(fourth).isCancelled();
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(4);
  }

  @Test
  void aStageThatRefusesCallbacksIsHandedOutUnwatched() {
    CompletableFuture<String> refusing =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> handle(
              BiFunction<? super String, Throwable, ? extends U> action) {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(Calls.future(charge, () -> refusing)).isSameAs(refusing);
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }
}
