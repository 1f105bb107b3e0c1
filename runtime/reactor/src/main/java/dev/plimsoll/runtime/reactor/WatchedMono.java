package dev.plimsoll.runtime.reactor;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import reactor.core.CoreSubscriber;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoOperator;

/** A mono each subscription to which is a call. */
final class WatchedMono<T> extends MonoOperator<T, T> {
  private final DeferredCall call;
  private final ResultReader<? super T> results;

  private WatchedMono(DeferredCall call, Mono<T> source, ResultReader<? super T> results) {
    super(source);
    this.call = call;
    this.results = results;
  }

  static <T> Mono<T> of(DeferredCall call, Mono<T> source, ResultReader<? super T> results) {
    return onAssembly(new WatchedMono<>(call, source, results));
  }

  @Override
  public void subscribe(CoreSubscriber<? super T> downstream) {
    WatchedSubscriber.subscribe(source, downstream, call, true, results);
  }
}
