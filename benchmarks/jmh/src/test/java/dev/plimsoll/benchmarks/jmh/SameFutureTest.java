package dev.plimsoll.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.PendingPayments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.opentelemetry.api.trace.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The expert whose futures promise what ours do keeps the promise, as ours do. */
final class SameFutureTest {
  private final PendingPayments delegate = new PendingPayments();

  @ParameterizedTest
  @EnumSource(names = {"HAND_WRITTEN_MIRROR", "PLIMSOLL"})
  void cancellingReachesTheSource(Variant variant) {
    Watched watched = variant.watch(delegate);

    submit(watched).cancel(true);

    assertThat(delegate.pending()).isCancelled();
    assertThat(watched.reported().get().spans()).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"HAND_WRITTEN_MIRROR", "PLIMSOLL"})
  void theTelemetryComesBeforeTheCallersContinuations(Variant variant) {
    Watched watched = variant.watch(delegate);
    List<Long> reported = new ArrayList<>();
    submit(watched)
        .thenRun(
            () -> {
              reported.add(watched.reported().get().requests());
              reported.add(watched.reported().get().spans());
            });

    delegate.answer();

    assertThat(reported).containsExactly(1L, 1L);
  }

  @ParameterizedTest
  @EnumSource(names = {"HAND_WRITTEN_MIRROR", "PLIMSOLL"})
  void theScopeIsClosedOnTheCallingThread(Variant variant) {
    CompletableFuture<Receipt> receipt = submit(variant.watch(delegate));

    assertThat(receipt).isNotDone();
    assertThat(Span.current().getSpanContext().isValid()).isFalse();
  }

  private static CompletableFuture<Receipt> submit(Watched watched) {
    return watched.payments().submit(Currency.GBP, new Order("o-1", 100));
  }
}
