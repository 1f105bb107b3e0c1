package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.opentelemetry.context.Scope;
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
    Scope outside = call.outside();
    try {
      downstream.onSubscribe(this);
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
