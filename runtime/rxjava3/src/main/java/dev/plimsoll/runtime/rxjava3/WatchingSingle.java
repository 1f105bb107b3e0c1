package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.reactivex.rxjava3.core.SingleObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** Stands between a single and its observer: the span is current for what goes up only. */
final class WatchingSingle<T> implements SingleObserver<T>, Disposable {
  private final SingleObserver<? super T> downstream;
  private final ActiveCall call;
  private final ResultReader<? super T> results;
  private Disposable upstream;

  WatchingSingle(
      SingleObserver<? super T> downstream, ActiveCall call, ResultReader<? super T> results) {
    this.downstream = downstream;
    this.call = call;
    this.results = results;
  }

  @Override
  public void onSubscribe(Disposable upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, SingleObserver::onSubscribe);
  }

  @Override
  public void onSuccess(T value) {
    call.success(value, results);
    call.outside(downstream, value, SingleObserver::onSuccess);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, SingleObserver::onError);
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
