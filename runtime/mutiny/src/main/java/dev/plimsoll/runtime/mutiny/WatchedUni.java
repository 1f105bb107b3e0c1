package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;

/** A uni each subscription to which is a call. */
final class WatchedUni<T> extends AbstractUni<T> {
  private final DeferredCall call;
  private final Uni<T> source;
  private final ResultReader<? super T> results;

  WatchedUni(DeferredCall call, Uni<T> source, ResultReader<? super T> results) {
    this.call = call;
    this.source = source;
    this.results = results;
  }

  @Override
  public void subscribe(UniSubscriber<? super T> downstream) {
    call.<UniSubscriber<? super T>>subscribe(
        downstream,
        started -> new WatchingUni<>(downstream, started, results),
        observer -> AbstractUni.subscribe(source, observer));
  }
}
