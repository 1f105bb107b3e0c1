package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import io.opentelemetry.context.Scope;
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
    Scope outside = call.outside();
    try {
      downstream.onSubscribe(this);
    } finally {
      outside.close();
    }
  }

  @Override
  public void onItem(T item) {
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
  public void onCompletion() {
    call.success();
    Scope outside = call.outside();
    try {
      downstream.onCompletion();
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
