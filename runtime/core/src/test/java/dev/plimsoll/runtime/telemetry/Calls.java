package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** What a generated wrapper does, line by line. */
final class Calls {
  private Calls() {}

  /** A traced and measured call with one tag. */
  static <T> T call(Operation charge, Currency currency, Callable<T> delegate) throws Exception {
    final int series = charge.series(Operation.index(currency));
    final SpanScope span = charge.startSpan();
    final long started = charge.startTimer();
    try {
      final T result = delegate.call();
      charge.success(span, series, started);
      return result;
    } catch (Throwable failure) {
      charge.failure(span, series, started, failure);
      throw failure;
    }
  }

  /** An asynchronous call. */
  static <T> CompletableFuture<T> future(
      Operation charge, Supplier<CompletableFuture<T>> delegate) {
    final int series = charge.series(Operation.index(Currency.EUR));
    final SpanScope span = charge.startSpan();
    final long started = charge.startTimer();
    try {
      return charge.async(span, series, started, delegate.get());
    } catch (Throwable failure) {
      charge.failure(span, series, started, failure);
      throw failure;
    }
  }

  /** An asynchronous call declared as a stage. */
  static <T> CompletionStage<T> stage(Operation charge, Supplier<CompletionStage<T>> delegate) {
    final int series = charge.series(Operation.index(Currency.EUR));
    final SpanScope span = charge.startSpan();
    final long started = charge.startTimer();
    try {
      return charge.async(span, series, started, delegate.get());
    } catch (Throwable failure) {
      charge.failure(span, series, started, failure);
      throw failure;
    }
  }
}
