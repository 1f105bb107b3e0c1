package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.core.SingleObserver;

/** A single each subscription to which is a call. */
final class WatchedSingle<T> extends Single<T> {
  private final DeferredCall call;
  private final Single<T> source;
  private final ResultReader<? super T> results;

  WatchedSingle(DeferredCall call, Single<T> source, ResultReader<? super T> results) {
    this.call = call;
    this.source = source;
    this.results = results;
  }

  @Override
  protected void subscribeActual(SingleObserver<? super T> downstream) {
    call.<SingleObserver<? super T>>subscribe(
        downstream,
        started -> new WatchingSingle<>(downstream, started, results),
        source::subscribe);
  }
}
