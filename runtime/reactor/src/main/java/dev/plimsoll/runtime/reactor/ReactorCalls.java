package dev.plimsoll.runtime.reactor;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Watches what a method returned, each time that someone subscribes to it. */
public final class ReactorCalls {
  /**
   * The key under which Reactor's context holds the {@code io.opentelemetry.context.Context} of the
   * call, for what goes on upstream on other threads.
   */
  public static final String CONTEXT = "dev.plimsoll.context";

  private ReactorCalls() {}

  /**
   * Watches a mono: a call ends with its value, its error, its end or its cancellation, before the
   * subscriber learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Mono<T> watch(DeferredCall call, Mono<T> source) {
    return watch(call, source, null);
  }

  /**
   * Watches a mono, and reads its value before it is reported.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param results what reads the value; null if nothing does
   * @param <T> the type of the value
   * @return what the caller gets in its place
   */
  public static <T> Mono<T> watch(
      DeferredCall call, Mono<T> source, ResultReader<? super T> results) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return WatchedMono.of(call.read(results), source, results);
  }

  /**
   * Watches a flux: a call ends with its end, its error or its cancellation.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the items
   * @return what the caller gets in its place
   */
  public static <T> Flux<T> watch(DeferredCall call, Flux<T> source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return WatchedFlux.of(call, source);
  }
}
