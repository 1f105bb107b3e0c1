package dev.plimsoll.runtime.guava;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.ResultReader;
import dev.plimsoll.runtime.telemetry.SpanKey;
import dev.plimsoll.runtime.telemetry.SpanScope;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that return a ListenableFuture. */
final class GuavaCallsTest {
  private final Recorded recorded = new Recorded();
  private final Operation price = recorded.operation("price");
  private final SettableFuture<String> source = SettableFuture.create();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** As a generated wrapper calls it. */
  private ListenableFuture<String> watched(ListenableFuture<String> future) {
    SpanScope span = price.startSpan();
    long started = price.startTimer();
    return GuavaCalls.watch(price, span, price.series(), started, future);
  }

  private void assertEnded(String status) {
    assertThat(recorded.spans()).hasSize(1);
    assertThat(recorded.requests("price", status)).isEqualTo(1);
    assertThat(recorded.timed("price")).isEqualTo(1);
    assertThat(recorded.telemetry().failures()).isZero();
  }

  @Test
  void nothingIsReportedBeforeTheFutureIsDone() throws Exception {
    ListenableFuture<String> result = watched(source);
    assertThat(recorded.spans()).isEmpty();
    assertThat(Context.current()).isSameAs(Context.root());

    source.set("9.99");

    assertThat(result.get()).isEqualTo("9.99");
    assertEnded("success");
  }

  @Test
  void telemetryIsDoneBeforeTheCallersListeners() {
    List<Integer> ended = new ArrayList<>();
    watched(source)
        .addListener(() -> ended.add(recorded.spans().size()), MoreExecutors.directExecutor());

    source.set("9.99");

    assertThat(ended).containsExactly(1);
  }

  @Test
  void aFailureIsThrownOnAsItIs() {
    IllegalStateException failure = new IllegalStateException("no price");
    ListenableFuture<String> result = watched(source);

    source.setException(failure);

    assertThatThrownBy(result::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertEnded("error");
    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("error.type")))
        .isEqualTo("state");
  }

  @Test
  void cancellingReachesTheSource() {
    ListenableFuture<String> result = watched(source);

    assertThat(result.cancel(true)).isTrue();
    assertThat(result.cancel(true)).isFalse();

    assertThat(source.isCancelled()).isTrue();
    assertThat(result.isCancelled()).isTrue();
    assertEnded("cancelled");
  }

  @Test
  void aCancelledSourceCancelsTheResult() {
    ListenableFuture<String> result = watched(source);

    source.cancel(false);

    assertThat(result.isCancelled()).isTrue();
    assertEnded("cancelled");
  }

  @Test
  void aFutureThatIsDoneIsReportedNow() throws Exception {
    assertThat(watched(Futures.immediateFuture("9.99")).get()).isEqualTo("9.99");

    assertEnded("success");
  }

  @Test
  void nullIsASuccessNow() {
    assertThat(watched(null)).isNull();

    assertEnded("success");
  }

  @Test
  void anOperationThatIsOffHandsOutTheSource() {
    recorded.telemetry().switches().off("price");

    assertThat(watched(source)).isSameAs(source);
  }

  @Test
  void theResultIsReadBeforeItIsReported() {
    SpanKey<String> amount = SpanKey.ofString("amount");
    SpanScope span = price.startSpan();
    long started = price.startTimer();
    GuavaCalls.watch(
        price,
        span,
        price.series(),
        started,
        source,
        (scope, series, value) -> {
          scope.attribute(amount, value);
          return series;
        });

    source.set("9.99");

    assertThat(recorded.span("price").getAttributes().get(AttributeKey.stringKey("amount")))
        .isEqualTo("9.99");
  }

  @Test
  void whoeverReadsTheResultIsToldOfTheEndOnce() {
    AtomicInteger ended = new AtomicInteger();
    recorded.telemetry().switches().off("price");
    ListenableFuture<String> result =
        GuavaCalls.watch(
            price,
            SpanScope.none(),
            price.series(),
            0,
            source,
            new ResultReader<>() {
              @Override
              public int read(SpanScope scope, int series, String value) {
                return series;
              }

              @Override
              public void ended() {
                ended.incrementAndGet();
              }
            });
    assertThat(ended).hasValue(0);

    result.cancel(true);

    assertThat(ended).hasValue(1);
  }
}
