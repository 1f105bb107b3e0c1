package dev.plimsoll.runtime.telemetry;

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
    if (downstream == null) {
      source.subscribe(null);
      return;
    }
    deferred.subscribe(downstream, call -> new Watched<>(call, downstream), source::subscribe);
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
}
