package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.opentelemetry.context.Scope;
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
    ActiveCall started = call.start();
    if (started.isOff()) {
      source.subscribe(downstream);
      return;
    }
    Scope inside = started.inside();
    try {
      source.subscribe(new WatchingCompletable(downstream, started));
    } catch (Throwable failure) {
      /* A source that breaks the rules of the library, or a fatal error. */
      started.failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }
}
