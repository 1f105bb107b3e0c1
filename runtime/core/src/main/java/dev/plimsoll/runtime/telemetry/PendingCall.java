package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** A call that has returned and is not over yet; it ends once, whoever comes first. */
final class PendingCall<T> {
  @SuppressWarnings("rawtypes") // the updater takes no parameterized class
  private static final AtomicIntegerFieldUpdater<PendingCall> ENDED =
      AtomicIntegerFieldUpdater.newUpdater(PendingCall.class, "ended");

  private final Operation operation;
  private final SpanScope span;
  private final int series;
  private final long started;

  /** What reads the result; null if nothing does. */
  private final ResultReader<? super T> results;

  /** 1 once it has ended. */
  private volatile int ended;

  /** Closes the scope on the calling thread. */
  PendingCall(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      ResultReader<? super T> results) {
    this.operation = operation;
    this.span = span;
    this.series = series;
    this.started = started;
    this.results = results;
    operation.leave(span);
  }

  /** Whether there is nothing to wait for. */
  static boolean isOff(SpanScope span, long started, ResultReader<?> results) {
    return started == 0 && span == SpanScope.none() && results == null;
  }

  boolean isOver() {
    return ended == 1;
  }

  void end(T value, Throwable failure) {
    if (!ENDED.compareAndSet(this, 0, 1)) {
      return;
    }
    int outcome = failure == null && results != null ? results.read(span, series, value) : series;
    if (started != 0 && span != SpanScope.none()) {
      operation.reenter(span);
    }
    if (failure == null) {
      operation.success(span, outcome, started);
    } else {
      operation.failure(span, series, started, failure);
    }
    if (results != null) {
      results.ended();
    }
  }

  /** It cannot be told what becomes of the call. */
  void endUnseen(Throwable why) {
    operation.telemetryFailed(why);
    if (ENDED.compareAndSet(this, 0, 1)) {
      operation.success(span, series, started);
      if (results != null) {
        results.ended();
      }
    }
  }
}
