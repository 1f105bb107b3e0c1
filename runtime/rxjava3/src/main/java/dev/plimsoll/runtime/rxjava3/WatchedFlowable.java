package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.opentelemetry.context.Scope;
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
    ActiveCall started = call.start();
    if (started.isOff()) {
      source.subscribe(downstream);
      return;
    }
    Scope inside = started.inside();
    try {
      source.subscribe(new WatchingFlowable<>(downstream, started));
    } catch (Throwable failure) {
      /* A source that breaks the rules of the library, or a fatal error. */
      started.failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }
}
