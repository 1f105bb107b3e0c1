package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.CompletableObserver;

/** A completable each subscription to which is a call. */
final class WatchedCompletable extends Completable {
  private final DeferredCall call;
  private final Completable source;

  WatchedCompletable(DeferredCall call, Completable source) {
    this.call = call;
    this.source = source;
  }

  @Override
  protected void subscribeActual(CompletableObserver downstream) {
    call.subscribe(
        downstream, started -> new WatchingCompletable(downstream, started), source::subscribe);
  }
}
