package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.MaybeObserver;

/** A maybe each subscription to which is a call. */
final class WatchedMaybe<T> extends Maybe<T> {
  private final DeferredCall call;
  private final Maybe<T> source;
  private final ResultReader<? super T> results;

  WatchedMaybe(DeferredCall call, Maybe<T> source, ResultReader<? super T> results) {
    this.call = call;
    this.source = source;
    this.results = results;
  }

  @Override
  protected void subscribeActual(MaybeObserver<? super T> downstream) {
    call.<MaybeObserver<? super T>>subscribe(
        downstream,
        started -> new WatchingMaybe<>(downstream, started, results),
        source::subscribe);
  }
}
