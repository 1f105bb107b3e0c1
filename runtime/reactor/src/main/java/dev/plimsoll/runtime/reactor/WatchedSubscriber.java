package dev.plimsoll.runtime.reactor;

import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import org.reactivestreams.Subscription;
import reactor.core.CorePublisher;
import reactor.core.CoreSubscriber;
import reactor.core.Scannable;
import reactor.core.publisher.Operators;
import reactor.util.context.Context;

/**
 * Stands between a source and its subscriber: the span is current for what goes up, and not for
 * what comes down.
 */
final class WatchedSubscriber<T> implements CoreSubscriber<T>, Subscription, Scannable {
  private final CoreSubscriber<? super T> downstream;
  private final ActiveCall call;
  private final boolean endsWithValue;
  private final ResultReader<? super T> results;
  private final Context context;
  private Subscription upstream;

  private WatchedSubscriber(
      CoreSubscriber<? super T> downstream,
      ActiveCall call,
      boolean endsWithValue,
      ResultReader<? super T> results) {
    this.downstream = downstream;
    this.call = call;
    this.endsWithValue = endsWithValue;
    this.results = results;
    context =
        call.context() == null
            ? downstream.currentContext()
            : downstream.currentContext().put(ReactorCalls.CONTEXT, call.context());
  }

  static <T> void subscribe(
      CorePublisher<? extends T> source,
      CoreSubscriber<? super T> downstream,
      DeferredCall deferred,
      boolean endsWithValue,
      ResultReader<? super T> results) {
    ActiveCall call = start(deferred, downstream);
    if (call.isOff()) {
      source.subscribe(downstream);
      return;
    }
    call.subscribe(
        new WatchedSubscriber<T>(downstream, call, endsWithValue, results), source::subscribe);
  }

  /** On another thread than the call around it, the context tells which that is. */
  private static ActiveCall start(DeferredCall deferred, CoreSubscriber<?> downstream) {
    return deferred.start(
        downstream.currentContext().getOrDefault(ReactorCalls.CONTEXT, null)
                instanceof io.opentelemetry.context.Context around
            ? around
            : null);
  }

  @Override
  public Context currentContext() {
    return context;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    if (!Operators.validate(upstream, subscription)) {
      return;
    }
    upstream = subscription;
    call.outside(downstream, this, CoreSubscriber::onSubscribe);
  }

  @Override
  public void onNext(T item) {
    if (endsWithValue) {
      call.success(item, results);
    }
    call.outside(downstream, item, CoreSubscriber::onNext);
  }

  @Override
  public void onError(Throwable failure) {
    call.failure(failure);
    call.outside(downstream, failure, CoreSubscriber::onError);
  }

  @Override
  public void onComplete() {
    if (endsWithValue) {
      /* Without a value before it, or it would be over. */
      call.success(null, results);
    } else {
      call.success();
    }
    call.outside(downstream, CoreSubscriber::onComplete);
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

  @Override
  @SuppressWarnings("rawtypes") // as the library declares it
  public Object scanUnsafe(Attr key) {
    if (key == Attr.PARENT) {
      return upstream;
    }
    if (key == Attr.ACTUAL) {
      return downstream;
    }
    return key == Attr.RUN_STYLE ? Attr.RunStyle.SYNC : null;
  }
}
