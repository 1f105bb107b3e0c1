package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.Currency;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;

/**
 * A future as an expert writes it who wants what ours promises: whatever the caller does to it
 * reaches the source, the telemetry comes before the caller's continuations, and is recorded while
 * the span is current.
 */
final class HandWrittenMirror<T> extends CompletableFuture<T>
    implements BiFunction<T, Throwable, Void> {
  private final CompletableFuture<T> source;
  private final HandWrittenRed red;
  private final HandWrittenTrace trace;
  private final Context context;
  private final Currency currency;
  private final long started;

  HandWrittenMirror(
      CompletableFuture<T> source,
      HandWrittenRed red,
      HandWrittenTrace trace,
      Context context,
      Currency currency,
      long started) {
    this.source = source;
    this.red = red;
    this.trace = trace;
    this.context = context;
    this.currency = currency;
    this.started = started;
  }

  @Override
  public Void apply(T value, Throwable failure) {
    Span span = Span.fromContext(context);
    try (Scope scope = context.makeCurrent()) {
      if (failure == null) {
        red.success(currency, started);
      } else {
        red.failure(currency, started, failure);
        trace.failed(span, failure);
      }
    }
    span.end();
    if (failure == null) {
      super.complete(value);
    } else {
      super.completeExceptionally(failure);
    }
    return null;
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return source.cancel(mayInterruptIfRunning);
  }

  @Override
  public boolean complete(T value) {
    return source.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    return source.completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    source.orTimeout(timeout, unit);
    return this;
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    source.completeOnTimeout(value, timeout, unit);
    return this;
  }
}
