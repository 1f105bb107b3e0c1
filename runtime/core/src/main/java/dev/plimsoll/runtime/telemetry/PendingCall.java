package dev.plimsoll.runtime.telemetry;

/** The work behind a future or a stage that a method has returned. */
final class PendingCall<T> extends EndingCall {
  /**
   * Closes the scope on the calling thread.
   *
   * @param results what reads the result; null if nothing does
   */
  PendingCall(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      ResultReader<? super T> results) {
    super(operation, span, series, started, results);
    operation.leave(span);
  }

  @SuppressWarnings("unchecked") // what is told of the end is what reads the result
  void end(T value, Throwable failure) {
    if (failure == null) {
      succeed(value, (ResultReader<? super T>) listener);
    } else {
      fail(failure);
    }
  }

  /** It cannot be told what becomes of the call. */
  void endUnseen(Throwable why) {
    operation.telemetryFailed(why);
    succeed(null, null);
  }
}
