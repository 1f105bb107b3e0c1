package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/**
 * The part of an operation that watches calls which return before they are over: the scope is
 * closed on the calling thread at once; the span and the timer end when what was returned is done.
 */
abstract class AsyncCalls {
  abstract Operation operation();

  /**
   * Watches a call that returned a stage: the span and the timer end when it completes, before
   * anything the caller chains to it.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param stage what the delegate returned, or null
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> CompletionStage<T> async(
      SpanScope span, int series, long started, CompletionStage<T> stage) {
    return async(span, series, started, stage, null);
  }

  /**
   * Watches a call that returned a stage, and reads what comes of it before it is reported.
   *
   * @param span the call's span
   * @param series the call's series, as far as its arguments tell
   * @param started the call's start
   * @param stage what the delegate returned, or null
   * @param results reads the result
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> CompletionStage<T> async(
      SpanScope span,
      int series,
      long started,
      CompletionStage<T> stage,
      ResultReader<? super T> results) {
    return MirrorFuture.of(operation(), span, series, started, stage, results);
  }

  /**
   * Watches a call that returned a future, as with a stage. Whatever completes or cancels the
   * returned future reaches the delegate's.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param future what the delegate returned, or null
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> CompletableFuture<T> async(
      SpanScope span, int series, long started, CompletableFuture<T> future) {
    return async(span, series, started, future, null);
  }

  /**
   * Watches a call that returned a future, and reads what comes of it before it is reported.
   *
   * @param span the call's span
   * @param series the call's series, as far as its arguments tell
   * @param started the call's start
   * @param future what the delegate returned, or null
   * @param results reads the result
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> CompletableFuture<T> async(
      SpanScope span,
      int series,
      long started,
      CompletableFuture<T> future,
      ResultReader<? super T> results) {
    return (CompletableFuture<T>)
        MirrorFuture.of(operation(), span, series, started, future, results);
  }

  /**
   * Watches a call that returned a future which tells nobody when it is done: the call is over when
   * the caller first sees that it is. One that can tell is watched as a {@link CompletableFuture}.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param future what the delegate returned, or null
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> Future<T> async(SpanScope span, int series, long started, Future<T> future) {
    return async(span, series, started, future, null);
  }

  /**
   * Watches a call that returned such a future, and reads what comes of it before it is reported.
   *
   * @param span the call's span
   * @param series the call's series, as far as its arguments tell
   * @param started the call's start
   * @param future what the delegate returned, or null
   * @param results reads the result
   * @param <T> the type of the result
   * @return what the caller gets in its place
   */
  public <T> Future<T> async(
      SpanScope span, int series, long started, Future<T> future, ResultReader<? super T> results) {
    if (future == null || future instanceof CompletableFuture<T>) {
      return async(span, series, started, (CompletableFuture<T>) future, results);
    }
    return PendingCall.isOff(span, started, results)
        ? future
        : WatchedFuture.of(new PendingCall<>(operation(), span, series, started, results), future);
  }

  /**
   * Watches a call that returned a stage of a type of its own, which the caller has to get as it
   * is. What the caller chains to it may then run before the call is reported.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param stage what the delegate returned, or null
   * @param <T> the type of the result
   * @param <S> the type of the stage
   * @return the stage
   */
  public <T, S extends CompletionStage<T>> S same(
      SpanScope span, int series, long started, S stage) {
    return same(span, series, started, stage, null);
  }

  /**
   * Watches a call that returned such a stage, and reads what comes of it.
   *
   * @param span the call's span
   * @param series the call's series, as far as its arguments tell
   * @param started the call's start
   * @param stage what the delegate returned, or null
   * @param results reads the result
   * @param <T> the type of the result
   * @param <S> the type of the stage
   * @return the stage
   */
  public <T, S extends CompletionStage<T>> S same(
      SpanScope span, int series, long started, S stage, ResultReader<? super T> results) {
    if (stage == null) {
      async(span, series, started, (CompletableFuture<T>) null, results);
    } else if (!PendingCall.isOff(span, started, results)) {
      PendingCall<T> call = new PendingCall<>(operation(), span, series, started, results);
      try {
        stage.handle(
            (value, failure) -> {
              call.end(value, failure);
              return null;
            });
      } catch (Throwable failure) {
        /* It takes no callbacks. */
        call.endUnseen(failure);
      }
    }
    return stage;
  }
}
