package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;

/**
 * One call that goes on after its method has returned: a subscription to what a {@link
 * DeferredCall} returned, or the work behind a future; from its start to its one end. No method
 * throws; the first of {@link #success}, {@link #failure} and {@link #cancelled} counts.
 *
 * <p>The span is current for what goes up to the source ({@link #subscribe}, {@link #inside}), and
 * not for what comes down to the subscriber ({@link #outside}).
 */
public final class ActiveCall extends EndingCall {
  /** Of an operation that is off. */
  static final ActiveCall NONE =
      new ActiveCall(null, SpanScope.none(), 0, 0, FlightMeter.NOT_COUNTED, null);

  private static final Scope NOTHING = () -> {};

  private final FlightMeter.Flight flight;
  private final Context around;

  ActiveCall(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      FlightMeter.Flight flight,
      ResultReader<?> listener) {
    super(operation, span, series, started, listener);
    this.flight = flight;
    around = span == SpanScope.none() ? null : current(operation);
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
    return isOff(span, started, results)
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
   * Subscribes to the source, as part of the call. A source that throws, which breaks the rules of
   * its library, ends the call.
   *
   * @param subscriber what stands between the source and its subscriber
   * @param source how to subscribe to it
   * @param <S> the type of the subscriber
   */
  public <S> void subscribe(S subscriber, Consumer<? super S> source) {
    Scope inside = inside();
    try {
      source.accept(subscriber);
    } catch (Throwable failure) {
      failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }

  /**
   * Sends something up to the source, as part of the call.
   *
   * @param upstream where it goes
   * @param signal what is sent: a method reference, so that nothing is allocated
   * @param <U> the type of what stands upstream
   */
  public <U> void inside(U upstream, Consumer<? super U> signal) {
    Scope inside = inside();
    try {
      signal.accept(upstream);
    } finally {
      inside.close();
    }
  }

  /**
   * Sends demand up to the source, as part of the call.
   *
   * @param upstream where it goes
   * @param items how many items are asked for
   * @param signal what is sent, as a method reference
   * @param <U> the type of what stands upstream
   */
  public <U> void inside(U upstream, long items, ObjLongConsumer<? super U> signal) {
    Scope inside = inside();
    try {
      signal.accept(upstream, items);
    } finally {
      inside.close();
    }
  }

  /**
   * Sends something down to the subscriber: whatever that does next is no part of the call.
   *
   * @param downstream where it goes
   * @param signal what is sent, as a method reference
   * @param <D> the type of what stands downstream
   */
  public <D> void outside(D downstream, Consumer<? super D> signal) {
    Scope outside = outside();
    try {
      signal.accept(downstream);
    } finally {
      outside.close();
    }
  }

  /**
   * Sends an item, a failure or a subscription down to the subscriber, as above.
   *
   * @param downstream where it goes
   * @param item what goes with the signal
   * @param signal what is sent, as a method reference
   * @param <D> the type of what stands downstream
   * @param <T> the type of the item
   */
  public <D, T> void outside(D downstream, T item, BiConsumer<? super D, ? super T> signal) {
    Scope outside = outside();
    try {
      signal.accept(downstream, item);
    } finally {
      outside.close();
    }
  }

  /** Makes the span current on this thread. */
  Scope inside() {
    return around == null || isInside() ? NOTHING : enter(span.context());
  }

  /** Makes current what was current around the call, if the span is current on this thread. */
  Scope outside() {
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
    succeed(null, null);
  }

  /**
   * Ends a call with its result.
   *
   * @param result what it gave
   * @param results what reads it; null if nothing does
   * @param <T> the type of the result
   */
  public <T> void success(T result, ResultReader<? super T> results) {
    succeed(result, results);
  }

  /**
   * Ends a call that failed.
   *
   * @param failure why
   */
  public void failure(Throwable failure) {
    fail(failure);
  }

  /** Ends a call whose subscriber does not want it any more. */
  public void cancelled() {
    if (!isOver()) {
      fail(new Cancelled());
    }
  }

  @Override
  void over() {
    flight.end();
    super.over();
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
