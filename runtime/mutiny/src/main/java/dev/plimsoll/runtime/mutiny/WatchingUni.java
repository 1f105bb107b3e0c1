package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.opentelemetry.context.Scope;
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
    Scope outside = call.outside();
    try {
      downstream.onSubscribe(this);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onItem(T item) {
    call.success(item, results);
    Scope outside = call.outside();
    try {
      downstream.onItem(item);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onFailure(Throwable failure) {
    call.failure(failure);
    Scope outside = call.outside();
    try {
      downstream.onFailure(failure);
    } finally {
      outside.close();
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
