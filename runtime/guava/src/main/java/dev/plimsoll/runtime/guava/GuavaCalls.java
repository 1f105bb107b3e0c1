package dev.plimsoll.runtime.guava;

import com.google.common.util.concurrent.ListenableFuture;
import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.ResultReader;
import dev.plimsoll.runtime.telemetry.SpanScope;

/** Watches calls that returned a future. */
public final class GuavaCalls {
  private GuavaCalls() {}

  /**
   * Watches a future: the call ends when it is done, before listeners of what is returned here run.
   *
   * @param operation the method
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param source what the delegate returned, or null
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public static <T> ListenableFuture<T> watch(
      Operation operation, SpanScope span, int series, long started, ListenableFuture<T> source) {
    return watch(operation, span, series, started, source, null);
  }

  /**
   * Watches a future, and reads its result before it is reported.
   *
   * @param operation the method
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param source what the delegate returned, or null
   * @param results what reads the result; null if nothing does
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public static <T> ListenableFuture<T> watch(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      ListenableFuture<T> source,
      ResultReader<? super T> results) {
    ActiveCall call = ActiveCall.begun(operation, span, series, started, results);
    if (source == null) {
      call.success();
      return null;
    }
    return call.isOff() ? source : WatchedFuture.of(call, source, results);
  }
}
