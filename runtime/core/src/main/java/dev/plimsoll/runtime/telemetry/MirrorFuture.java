package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What the caller of an asynchronous method gets in place of the delegate's stage.
 *
 * <p>A stage derived by {@code whenComplete} would not do: cancelling it does not reach the source.
 * Nor would the source itself: its callbacks run last in, first out, so the caller's continuations
 * would run before ours and be billed to the span. The mirror completes only after the telemetry is
 * done, and whatever the caller does to it is done to the source.
 */
final class MirrorFuture<T> extends CompletableFuture<T> implements BiFunction<T, Throwable, Void> {
  private final PendingCall<T> call;
  private final CompletionStage<T> source;

  /** The source, if whatever is done to it is done to it; null if it only ever tells. */
  private final CompletableFuture<T> target;

  private MirrorFuture(
      PendingCall<T> call, CompletionStage<T> source, CompletableFuture<T> target) {
    this.call = call;
    this.source = source;
    this.target = target;
  }

  /** The stage to hand to the caller; never throws. */
  static <T> CompletionStage<T> of(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      CompletionStage<T> stage,
      ResultReader<? super T> results) {
    if (stage == null) {
      operation.success(span, series, started);
      ended(results);
      return null;
    }
    if (PendingCall.isOff(span, started, results)) {
      return stage;
    }
    CompletableFuture<T> target = target(stage);
    if (target != null && target.isDone()) {
      endNow(operation, span, series, started, target, results);
      return stage;
    }
    PendingCall<T> call = new PendingCall<>(operation, span, series, started, results);
    MirrorFuture<T> mirror = new MirrorFuture<>(call, stage, target);
    try {
      /* Not whenComplete: of a failed source it would make one more exception, with stack trace. */
      stage.handle(mirror);
      return mirror;
    } catch (Throwable failure) {
      /* A stage of the user's own that takes no callbacks: hand it out unwatched. */
      call.endUnseen(failure);
      return stage;
    }
  }

  /**
   * The stage as a future that is not just a copy of it. The class does not tell: a minimal stage
   * is a CompletableFuture too, one that throws whatever is asked of it.
   */
  private static <T> CompletableFuture<T> target(CompletionStage<T> stage) {
    if (stage instanceof CompletableFuture<T> future) {
      try {
        return future.toCompletableFuture() == future ? future : null;
      } catch (RuntimeException | Error unsupported) {
        return null;
      }
    }
    return null;
  }

  private static <T> void endNow(
      Operation operation,
      SpanScope span,
      int series,
      long started,
      CompletableFuture<T> done,
      ResultReader<? super T> results) {
    Throwable failure = null;
    int outcome = series;
    try {
      if (done.isCompletedExceptionally()) {
        failure = done.handle((value, thrown) -> thrown).getNow(null);
      } else if (results != null) {
        outcome = results.read(span, series, done.getNow(null));
      }
    } catch (Throwable ours) {
      operation.telemetryFailed(ours);
    }
    if (failure == null) {
      operation.success(span, outcome, started);
    } else {
      operation.failure(span, series, started, failure);
    }
    ended(results);
  }

  private static void ended(ResultReader<?> results) {
    if (results != null) {
      results.ended();
    }
  }

  /** The source has completed; the mirror is its own callback, which saves an object a call. */
  @Override
  public Void apply(T value, Throwable failure) {
    try {
      call.end(value, failure);
    } finally {
      if (failure == null) {
        super.complete(value);
      } else {
        super.completeExceptionally(failure);
      }
    }
    return null;
  }

  /** What a source that only tells gives when it is asked for a future: a copy, or the real one. */
  private CompletableFuture<T> copy(CompletionStage<T> stage) {
    try {
      return stage.toCompletableFuture();
    } catch (RuntimeException unsupported) {
      return new CompletableFuture<>();
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    if (target != null) {
      return target.cancel(mayInterruptIfRunning);
    }
    copy(source).cancel(mayInterruptIfRunning);
    if (!isDone()) {
      call.end(null, new CancellationException());
      super.cancel(mayInterruptIfRunning);
    }
    return isCancelled();
  }

  @Override
  public boolean complete(T value) {
    if (target != null) {
      return target.complete(value);
    }
    if (isDone()) {
      return false;
    }
    boolean told = copy(source).complete(value);
    if (isDone()) {
      return told;
    }
    call.end(value, null);
    return super.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    if (target != null) {
      return target.completeExceptionally(failure);
    }
    if (isDone()) {
      return false;
    }
    boolean told = copy(source).completeExceptionally(failure);
    if (isDone()) {
      return told;
    }
    call.end(null, failure);
    return super.completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    executor.execute(
        () -> {
          try {
            if (!isDone()) {
              complete(supplier.get());
            }
          } catch (Throwable failure) {
            completeExceptionally(failure);
          }
        });
    return this;
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    if (target != null) {
      target.orTimeout(timeout, unit);
      return this;
    }
    return super.orTimeout(timeout, unit);
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    if (target != null) {
      target.completeOnTimeout(value, timeout, unit);
      return this;
    }
    return super.completeOnTimeout(value, timeout, unit);
  }

  @Override
  public void obtrudeValue(T value) {
    if (target != null) {
      target.obtrudeValue(value);
    }
    call.end(value, null);
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable failure) {
    if (target != null) {
      target.obtrudeException(failure);
    }
    call.end(null, failure);
    super.obtrudeException(failure);
  }

  @Override
  public Executor defaultExecutor() {
    return target == null ? super.defaultExecutor() : target.defaultExecutor();
  }
}
