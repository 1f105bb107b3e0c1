package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.reactivex.rxjava3.core.CompletableObserver;
import io.reactivex.rxjava3.disposables.Disposable;

/** Stands between a completable and its observer: the span is current for what goes up only. */
final class WatchingCompletable implements CompletableObserver, Disposable {
  private final CompletableObserver downstream;
  private final ActiveCall call;
  private Disposable upstream;

  WatchingCompletable(CompletableObserver downstream, ActiveCall call) {
    this.downstream = downstream;
    this.call = call;
  }

  @Override
  public void onSubscribe(Disposable upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, CompletableObserver::onSubscribe);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, CompletableObserver::onError);
  }

  @Override
  public void onComplete() {
    call.success();
    call.outside(downstream, CompletableObserver::onComplete);
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
