package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** Stands between a uni and its subscriber: the span is current for what goes up only. */
final class WatchingUni<T> implements UniSubscriber<T>, UniSubscription {
  private final UniSubscriber<? super T> downstream;
  private final ActiveCall call;
  private final ResultReader<? super T> results;
  private UniSubscription upstream;

  WatchingUni(
      UniSubscriber<? super T> downstream, ActiveCall call, ResultReader<? super T> results) {
    this.downstream = downstream;
    this.call = call;
    this.results = results;
  }

  @Override
  public Context context() {
    return downstream.context();
  }

  @Override
  public void onSubscribe(UniSubscription upstream) {
    this.upstream = upstream;
    call.outside(downstream, this, UniSubscriber::onSubscribe);
  }

  @Override
  public void onItem(T item) {
    call.success(item, results);
    call.outside(downstream, item, UniSubscriber::onItem);
  }

  @Override
  public void onFailure(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, UniSubscriber::onFailure);
  }

  @Override
  public void cancel() {
    call.cancelled();
    call.inside(upstream, UniSubscription::cancel);
  }
}
