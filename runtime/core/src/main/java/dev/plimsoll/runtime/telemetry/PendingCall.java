package dev.plimsoll.runtime.telemetry;

/** The work behind a future or a stage that a method has returned. */
final class PendingCall<T> extends EndingCall {
  /** What reads the result; null if nothing does. */
  private final ResultReader<? super T> results;

  /** Closes the scope on the calling thread. */
  PendingCall(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      ResultReader<? super T> results) {
    super(operation, span, series, started, results);
    this.results = results;
    operation.leave(span);
  }

  void end(T value, Throwable failure) {
    if (failure == null) {
      succeed(value, results);
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
