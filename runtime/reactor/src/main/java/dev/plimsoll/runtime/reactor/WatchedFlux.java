package dev.plimsoll.runtime.reactor;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxOperator;

/** A flux each subscription to which is a call. */
final class WatchedFlux<T> extends FluxOperator<T, T> {
  private final DeferredCall call;

  private WatchedFlux(DeferredCall call, Flux<T> source) {
    super(source);
    this.call = call;
  }

  static <T> Flux<T> of(DeferredCall call, Flux<T> source) {
    return onAssembly(new WatchedFlux<>(call, source));
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> downstream) {
    WatchedSubscriber.subscribe(source, downstream, call, false, null);
  }
}
