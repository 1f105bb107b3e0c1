package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/** A call that goes on after its method has returned; it ends once, whoever comes first. */
class EndingCall {
  private static final AtomicIntegerFieldUpdater<EndingCall> ENDED =
      AtomicIntegerFieldUpdater.newUpdater(EndingCall.class, "ended");

  final Operation operation;
  final SpanScope span;
  private final int series;
  private final long started;

  /** Is told of the end; null where nobody wants to know. */
  final ResultReader<?> listener;

  /** 1 once it has ended. */
  private volatile int ended;

  /**
   * A call that runs, or is over from the start where there is no operation.
   *
   * @param operation null where nothing is watched
   * @param listener is told of the end; null where nobody wants to know
   */
  EndingCall(
      Operation operation, SpanScope span, int series, long started, ResultReader<?> listener) {
    this.operation = operation;
    this.span = span;
    this.series = series;
    this.started = started;
    this.listener = listener;
    this.ended = operation == null ? 1 : 0;
  }

  /** Whether there is nothing to wait for. */
  static boolean isOff(SpanScope span, long started, ResultReader<?> results) {
    return started == 0 && span == SpanScope.none() && results == null;
  }

  final boolean isOver() {
    return ended == 1;
  }

  final <T> void succeed(T result, ResultReader<? super T> results) {
    if (claim()) {
      operation.success(span, results == null ? series : read(result, results), started);
      over();
    }
  }

  final void fail(Throwable failure) {
    if (claim()) {
      operation.failure(span, series, started, failure);
      over();
    }
  }

  /** The end as others see it, too. */
  void over() {
    if (listener != null) {
      listener.ended();
    }
  }

  private <T> int read(T result, ResultReader<? super T> results) {
    try {
      return results.read(span, series, result);
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return series;
    }
  }

  /** Once; and with the span current, so that exemplars find it. */
  private boolean claim() {
    if (!ENDED.compareAndSet(this, 0, 1)) {
      return false;
    }
    if (started != 0 && span != SpanScope.none()) {
      operation.reenter(span);
    }
    return true;
  }
}
