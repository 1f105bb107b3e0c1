package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.reactivex.rxjava3.core.Observer;
import io.reactivex.rxjava3.disposables.Disposable;

/** Stands between an observable and its observer: the span is current for what goes up only. */
final class WatchingObservable<T> implements Observer<T>, Disposable {
  private final Observer<? super T> downstream;
  private final ActiveCall call;
  private Disposable upstream;

  WatchingObservable(Observer<? super T> downstream, ActiveCall call) {
    this.downstream = downstream;
    this.call = call;
  }

  @Override
  public void onSubscribe(Disposable upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, Observer::onSubscribe);
  }

  @Override
  public void onNext(T item) {
    call.outside(downstream, item, Observer::onNext);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, Observer::onError);
  }

  @Override
  public void onComplete() {
    call.success();
    call.outside(downstream, Observer::onComplete);
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
