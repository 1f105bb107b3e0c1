package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.reactivex.rxjava3.core.MaybeObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** Stands between a maybe and its observer: the span is current for what goes up only. */
final class WatchingMaybe<T> implements MaybeObserver<T>, Disposable {
  private final MaybeObserver<? super T> downstream;
  private final ActiveCall call;
  private final ResultReader<? super T> results;
  private Disposable upstream;

  WatchingMaybe(
      MaybeObserver<? super T> downstream, ActiveCall call, ResultReader<? super T> results) {
    this.downstream = downstream;
    this.call = call;
    this.results = results;
  }

  @Override
  public void onSubscribe(Disposable upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, MaybeObserver::onSubscribe);
  }

  @Override
  public void onSuccess(T value) {
    call.success(value, results);
    call.outside(downstream, value, MaybeObserver::onSuccess);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, MaybeObserver::onError);
  }

  @Override
  public void onComplete() {
    call.success(null, results);
    call.outside(downstream, MaybeObserver::onComplete);
  }

  @Override
  public void dispose() {
    call.cancelled();
    call.inside(upstream, Disposable::dispose);
  }

  @Override
  public boolean isDisposed() {
    return upstream.isDisposed();
  }
}
