package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.AbstractMulti;
import io.smallrye.mutiny.subscription.MultiSubscriber;

/** A multi each subscription to which is a call. */
final class WatchedMulti<T> extends AbstractMulti<T> {
  private final DeferredCall call;
  private final Multi<T> source;

  WatchedMulti(DeferredCall call, Multi<T> source) {
    this.call = call;
    this.source = source;
  }

  @Override
  public void subscribe(MultiSubscriber<? super T> downstream) {
    call.<MultiSubscriber<? super T>>subscribe(
        downstream, started -> new WatchingMulti<>(downstream, started), source::subscribe);
  }
}
