package dev.plimsoll.runtime.rxjava3;

import dev.plimsoll.runtime.telemetry.ActiveCall;
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
    call.outside(downstream, this, Subscriber::onSubscribe);
  }

  @Override
  public void onNext(T item) {
    call.outside(downstream, item, Subscriber::onNext);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, Subscriber::onError);
  }

  @Override
  public void onComplete() {
    call.success();
    call.outside(downstream, Subscriber::onComplete);
  }

  @Override
  public void request(long items) {
    call.inside(upstream, items, Subscription::request);
  }

  @Override
  public void cancel() {
    call.cancelled();
    call.inside(upstream, Subscription::cancel);
  }
}
