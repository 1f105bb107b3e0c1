package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.opentelemetry.context.Scope;
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
    Scope outside = call.outside();
    try {
      downstream.onSubscribe(this);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onSuccess(T value) {
    call.success(value, results);
    Scope outside = call.outside();
    try {
      downstream.onSuccess(value);
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
