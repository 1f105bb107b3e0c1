package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A call that returned something to subscribe to: nothing has happened yet, and what happens then
 * happens for each subscriber anew. So each subscription is watched as a call of its own, with the
 * arguments of this one.
 *
 * <p>Adapters to reactive libraries hold one and {@linkplain #start start} it when they are
 * subscribed to.
 */
public final class DeferredCall {
  private final Operation operation;
  private final int series;
  private final Consumer<? super SpanScope> attributes;

  /** Counts the subscriptions that run; null where nothing does. */
  private final FlightMeter flights;

  /** What names spans to link to; null where there is none. */
  private final Object[] links;

  /** Whether what comes of a subscription is read, be it by meters only. */
  private final boolean isRead;

  private DeferredCall(
      Operation operation,
      int series,
      Consumer<? super SpanScope> attributes,
      FlightMeter flights,
      Object[] links,
      boolean isRead) {
    this.operation = operation;
    this.series = series;
    this.attributes = attributes;
    this.flights = flights;
    this.links = links;
    this.isRead = isRead;
  }

  /**
   * A call without attributes.
   *
   * @param operation the method
   * @param series the call's series
   * @return the call
   */
  public static DeferredCall of(Operation operation, int series) {
    return new DeferredCall(operation, series, null, null, null, false);
  }

  /**
   * A call with attributes.
   *
   * @param operation the method
   * @param series the call's series
   * @param attributes sets them on the span of each subscription that records; does not throw
   * @return the call
   */
  public static DeferredCall of(
      Operation operation, int series, Consumer<? super SpanScope> attributes) {
    return new DeferredCall(operation, series, attributes, null, null, false);
  }

  /**
   * The same call, with its running subscriptions counted.
   *
   * @param flights what counts them
   * @return the call
   */
  public DeferredCall during(FlightMeter flights) {
    return new DeferredCall(operation, series, attributes, flights, links, isRead);
  }

  /**
   * The same call, with links from the span of each subscription to other spans.
   *
   * @param links what names them, as in {@link Operation#startSpan(Object...)}
   * @return the call
   */
  public DeferredCall linked(Object... links) {
    return new DeferredCall(operation, series, attributes, flights, links, isRead);
  }

  /**
   * The same call, whose result is read: so it is watched though it has neither metric nor span.
   *
   * @param results what reads it; null if nothing does
   * @return the call
   */
  public DeferredCall read(ResultReader<?> results) {
    return results == null
        ? this
        : new DeferredCall(operation, series, attributes, flights, links, true);
  }

  /**
   * Starts the span and the timer of a subscription; the span's parent is what is current here and
   * now. Never throws.
   *
   * @return the subscription
   */
  public ActiveCall start() {
    SpanScope span = links == null ? operation.startSpan() : operation.startSpan(links);
    if (attributes != null && span.isRecording()) {
      describe(span);
    }
    operation.leave(span);
    FlightMeter.Flight flight = flights == null ? FlightMeter.NOT_COUNTED : flights.start(series);
    long started = operation.startTimer();
    return started == 0
            && span == SpanScope.none()
            && flight == FlightMeter.NOT_COUNTED
            && !(isRead && operation.isOn())
        ? ActiveCall.NONE
        : new ActiveCall(operation, span, series, started, flight, null);
  }

  private void describe(SpanScope span) {
    try {
      attributes.accept(span);
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
    }
  }

  /**
   * Starts a subscription, and subscribes to the source as part of it; without anything in between
   * where the operation is off.
   *
   * @param downstream who subscribes
   * @param watching makes what stands between the two
   * @param source how to subscribe to it
   * @param <S> the type of the subscriber
   */
  public <S> void subscribe(
      S downstream, Function<ActiveCall, ? extends S> watching, Consumer<? super S> source) {
    ActiveCall call = start();
    if (call.isOff()) {
      source.accept(downstream);
    } else {
      call.subscribe(watching.apply(call), source);
    }
  }

  /**
   * Starts a subscription on a thread that may have lost the context it belongs to. Never throws.
   *
   * @param around the context of the call around this one, if the library carried it; or null. It
   *     counts where no other span is current
   * @return the subscription
   */
  public ActiveCall start(Context around) {
    Scope entered = null;
    try {
      if (around != null && !Span.current().getSpanContext().isValid()) {
        entered = around.makeCurrent();
      }
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
    }
    ActiveCall started = start();
    try {
      if (entered != null) {
        entered.close();
      }
    } catch (Throwable failure) {
      operation.telemetryFailed(failure);
    }
    return started;
  }

  /**
   * Watches a call that threw, and so returned nothing to subscribe to.
   *
   * @param failure what it threw
   */
  public void refused(Throwable failure) {
    start().failure(failure);
  }
}
