package dev.plimsoll.runtime.mutiny;

import dev.plimsoll.runtime.telemetry.DeferredCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/** Watches what a method returned, each time that someone subscribes to it. */
public final class MutinyCalls {
  private MutinyCalls() {}

  /**
   * Watches a uni: a call ends with its item, its failure or its cancellation, before the
   * subscriber learns of it.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the item
   * @return what the caller gets in its place
   */
  public static <T> Uni<T> watch(DeferredCall call, Uni<T> source) {
    return watch(call, source, null);
  }

  /**
   * Watches a uni, and reads its item before it is reported.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param results what reads the item; null if nothing does
   * @param <T> the type of the item
   * @return what the caller gets in its place
   */
  public static <T> Uni<T> watch(
      DeferredCall call, Uni<T> source, ResultReader<? super T> results) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return Infrastructure.onUniCreation(new WatchedUni<>(call.read(results), source, results));
  }

  /**
   * Watches a multi: a call ends with its completion, its failure or its cancellation.
   *
   * @param call the call that returned it
   * @param source what the delegate returned, or null
   * @param <T> the type of the items
   * @return what the caller gets in its place
   */
  public static <T> Multi<T> watch(DeferredCall call, Multi<T> source) {
    if (source == null) {
      call.start().success();
      return null;
    }
    return Infrastructure.onMultiCreation(new WatchedMulti<>(call, source));
  }
}
