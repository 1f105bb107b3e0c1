package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.opentelemetry.context.Scope;
import io.reactivex.rxjava3.core.FlowableSubscriber;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Stands between a flowable and its observer: the span is current for what goes up only. */
final class WatchingFlowable<T> implements FlowableSubscriber<T>, Subscription {
  private final Subscriber<? super T> downstream;
  private final ActiveCall call;
  private Subscription upstream;

  WatchingFlowable(Subscriber<? super T> downstream, ActiveCall call) {
    this.downstream = downstream;
    this.call = call;
  }

  @Override
  public void onSubscribe(Subscription upstream) {
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
  public void request(long items) {
    Scope inside = call.inside();
    try {
      upstream.request(items);
    } finally {
      inside.close();
    }
  }

  @Override
  public void cancel() {
    call.cancelled();
    Scope inside = call.inside();
    try {
      upstream.cancel();
    } finally {
      inside.close();
    }
  }
}
