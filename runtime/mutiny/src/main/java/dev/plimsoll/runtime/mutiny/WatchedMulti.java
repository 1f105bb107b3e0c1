package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.DeferredCall;
import io.opentelemetry.context.Scope;
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
    ActiveCall started = call.start();
    if (started.isOff()) {
      source.subscribe(downstream);
      return;
    }
    Scope inside = started.inside();
    try {
      source.subscribe(new WatchingMulti<>(downstream, started));
    } catch (Throwable failure) {
      /* A source that breaks the rules of the library, or a fatal error. */
      started.failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }
}
