package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;

/** An observable each subscription to which is a call. */
final class WatchedObservable<T> extends Observable<T> {
  private final DeferredCall call;
  private final Observable<T> source;

  WatchedObservable(DeferredCall call, Observable<T> source) {
    this.call = call;
    this.source = source;
  }

  @Override
  protected void subscribeActual(Observer<? super T> downstream) {
    call.<Observer<? super T>>subscribe(
        downstream, started -> new WatchingObservable<>(downstream, started), source::subscribe);
  }
}
