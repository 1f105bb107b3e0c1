package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.opentelemetry.context.Scope;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Observer;

/** A observable each subscription to which is a call. */
final class WatchedObservable<T> extends Observable<T> {
  private final DeferredCall call;
  private final Observable<T> source;

  WatchedObservable(DeferredCall call, Observable<T> source) {
    this.call = call;
    this.source = source;
  }

  @Override
  protected void subscribeActual(Observer<? super T> downstream) {
    ActiveCall started = call.start();
    if (started.isOff()) {
      source.subscribe(downstream);
      return;
    }
    Scope inside = started.inside();
    try {
      source.subscribe(new WatchingObservable<>(downstream, started));
    } catch (Throwable failure) {
      /* A source that breaks the rules of the library, or a fatal error. */
      started.failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }
}
