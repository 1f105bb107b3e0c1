package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.context.Scope;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Watches what methods return that return a {@link Publisher} of the JDK. */
public final class FlowCalls {
  private FlowCalls() {}

  /**
   * Watches a publisher: each subscription to it is a call. Cancelling reaches the source, and is
   * no error.
   *
   * @param call the call that returned the publisher
   * @param source what the delegate returned, or null
   * @param <T> the type of the items
   * @return what the caller gets in its place
   */
  public static <T> Publisher<T> watch(DeferredCall call, Publisher<T> source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return downstream -> subscribe(call, source, downstream);
  }

  private static <T> void subscribe(
      DeferredCall deferred, Publisher<T> source, Subscriber<? super T> downstream) {
    ActiveCall call = downstream == null ? ActiveCall.NONE : deferred.start();
    if (call.isOff()) {
      source.subscribe(downstream);
      return;
    }
    Scope inside = call.inside();
    try {
      source.subscribe(new Watched<T>(call, downstream));
    } catch (Throwable failure) {
      /* A source that breaks the rules, or a fatal error. */
      call.failure(failure);
      throw failure;
    } finally {
      inside.close();
    }
  }

  /** The span is current for what goes up to the source, and not for what comes down. */
  private static final class Watched<T> implements Subscriber<T>, Subscription {
    private final ActiveCall call;
    private final Subscriber<? super T> downstream;
    private volatile Subscription upstream;

    Watched(ActiveCall call, Subscriber<? super T> downstream) {
      this.call = call;
      this.downstream = downstream;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
      upstream = subscription;
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
}
