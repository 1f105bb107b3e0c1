package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.reactivex.rxjava3.core.Flowable;
import org.reactivestreams.Subscriber;

/** A flowable each subscription to which is a call. */
final class WatchedFlowable<T> extends Flowable<T> {
  private final DeferredCall call;
  private final Flowable<T> source;

  WatchedFlowable(DeferredCall call, Flowable<T> source) {
    this.call = call;
    this.source = source;
  }

  @Override
  protected void subscribeActual(Subscriber<? super T> downstream) {
    call.<Subscriber<? super T>>subscribe(
        downstream, started -> new WatchingFlowable<>(downstream, started), source::subscribe);
  }
}
