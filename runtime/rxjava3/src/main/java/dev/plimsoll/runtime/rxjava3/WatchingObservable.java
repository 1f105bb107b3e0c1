package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.opentelemetry.context.Scope;
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
    Scope outside = call.outside();
    try {
      downstream.onSubscribe(this);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onNext(T item) {
    Scope outside = call.outside();
    try {
      downstream.onNext(item);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    Scope outside = call.outside();
    try {
      downstream.onError(failure);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onComplete() {
    call.success();
    Scope outside = call.outside();
    try {
      downstream.onComplete();
    } finally {
      outside.close();
    }
  }

  @Override
  public void dispose() {
    call.cancelled();
    Scope inside = call.inside();
    try {
      upstream.dispose();
    } finally {
      inside.close();
    }
  }

  @Override
  public boolean isDisposed() {
    return upstream.isDisposed();
  }
}
