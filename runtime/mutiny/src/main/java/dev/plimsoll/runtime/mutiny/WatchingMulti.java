package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.ContextSupport;
import io.smallrye.mutiny.subscription.MultiSubscriber;
import java.util.concurrent.Flow.Subscription;

/** Stands between a multi and its subscriber: the span is current for what goes up only. */
final class WatchingMulti<T> implements MultiSubscriber<T>, Subscription, ContextSupport {
  private final MultiSubscriber<? super T> downstream;
  private final ActiveCall call;
  private Subscription upstream;

  WatchingMulti(MultiSubscriber<? super T> downstream, ActiveCall call) {
    this.downstream = downstream;
    this.call = call;
  }

  @Override
  public Context context() {
    return downstream instanceof ContextSupport support ? support.context() : Context.empty();
  }

  @Override
  public void onSubscribe(Subscription upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, MultiSubscriber::onSubscribe);
  }

  @Override
  public void onItem(T item) {
    call.outside(downstream, item, MultiSubscriber::onItem);
  }

  @Override
  public void onFailure(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, MultiSubscriber::onFailure);
  }

  @Override
  public void onCompletion() {
    call.success();
    call.outside(downstream, MultiSubscriber::onCompletion);
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
