package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * One call that goes on after its method has returned: a subscription to what a {@link
 * DeferredCall} returned, or the work behind a future; from its start to its one end. No method
 * throws; the first of {@link #success}, {@link #failure} and {@link #cancelled} counts.
 *
 * <p>The span is current only where an adapter says so: {@link #inside} around what goes up to the
 * source, {@link #outside} around what comes down to the subscriber.
 */
public final class ActiveCall {
  /** Of an operation that is off. */
  static final ActiveCall NONE =
      new ActiveCall(null, SpanScope.none(), 0, 0, FlightMeter.NOT_COUNTED, null);

  private static final Scope NOTHING = () -> {};

  private final Operation operation;
  private final SpanScope span;
  private final int series;
  private final long started;
  private final FlightMeter.Flight flight;

  /** Is told of the end; null where nobody wants to know. */
  private final ResultReader<?> listener;

  private final Context around;
  private final AtomicBoolean ended;

  ActiveCall(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      FlightMeter.Flight flight,
      ResultReader<?> results) {
    this.operation = operation;
    this.span = span;
    this.series = series;
    this.started = started;
    this.flight = flight;
    this.listener = results;
    around = span == SpanScope.none() ? null : current(operation);
    ended = new AtomicBoolean(operation == null);
  }

  /**
   * Takes over a call that began at once, such as one that returned a future: its scope is closed
   * on this thread now.
   *
   * @param operation the method
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param results what wants to know when it is over; or null
   * @return the call
   */
  public static ActiveCall begun(
      Operation operation, SpanScope span, int series, long started, ResultReader<?> results) {
    operation.leave(span);
    return started == 0 && span == SpanScope.none() && results == null
        ? NONE
        : new ActiveCall(operation, span, series, started, FlightMeter.NOT_COUNTED, results);
  }

  private static Context current(Operation operation) {
    try {
      return Context.current();
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return Context.root();
    }
  }

  /**
   * Whether the operation is off, so that an adapter can step aside.
   *
   * @return true if nothing is watched
   */
  public boolean isOff() {
    return this == NONE;
  }

  /**
   * The context with the span of this call, for libraries that carry contexts themselves.
   *
   * @return the context; null where there is no span
   */
  public Context context() {
    return around == null ? null : span.context();
  }

  /**
   * Makes the span current on this thread, for what goes up to the source.
   *
   * @return what ends that
   */
  public Scope inside() {
    return around == null || isInside() ? NOTHING : enter(span.context());
  }

  /**
   * Makes current what was current around the call, for what comes down to the subscriber: whatever
   * it does next is no part of the call. On a thread where the span is not current nothing changes.
   *
   * @return what ends that
   */
  public Scope outside() {
    return around == null || !isInside() ? NOTHING : enter(around);
  }

  /**
   * Whether the span is current. Not the context decides: the source may have made one of its own
   * of it, and the OpenTelemetry agent shows another object each time.
   */
  private boolean isInside() {
    try {
      Context current = Context.current();
      return current == span.context()
          || Span.fromContext(current).getSpanContext().equals(span.span().getSpanContext());
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return false;
    }
  }

  private Scope enter(Context context) {
    try {
      Scope entered = context.makeCurrent();
      return () -> leave(entered);
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
      return NOTHING;
    }
  }

  private void leave(Scope scope) {
    try {
      scope.close();
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
    }
  }

  /** Ends a call that is over without a result. */
  public void success() {
    if (begin()) {
      operation.success(span, series, started);
      finish();
    }
  }

  /**
   * Ends a call with its result.
   *
   * @param result what it gave
   * @param results what reads it; null if nothing does
   * @param <T> the type of the result
   */
  public <T> void success(T result, ResultReader<? super T> results) {
    if (begin()) {
      operation.success(span, results == null ? series : read(result, results), started);
      finish();
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

  /**
   * Ends a call that failed.
   *
   * @param failure why
   */
  public void failure(Throwable failure) {
    if (begin()) {
      operation.failure(span, series, started, failure);
      finish();
    }
  }

  /** Ends a call whose subscriber does not want it any more. */
  public void cancelled() {
    if (begin()) {
      operation.failure(span, series, started, new Cancelled());
      finish();
    }
  }

  private void finish() {
    flight.end();
    if (listener != null) {
      listener.ended();
    }
  }

  /** Once; and with the span current, so that exemplars find it. */
  private boolean begin() {
    if (!ended.compareAndSet(false, true)) {
      return false;
    }
    if (started != 0 && span != SpanScope.none()) {
      operation.reenter(span);
    }
    return true;
  }

  /** Without a stack trace: nobody threw it, and operators cancel often. */
  private static final class Cancelled extends CancellationException {
    private static final long serialVersionUID = 1L;

    @Override
    public synchronized Throwable fillInStackTrace() {
      return this;
    }
  }
}
