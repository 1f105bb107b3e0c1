package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * What the caller of an asynchronous method gets in place of the delegate's stage.
 *
 * <p>A stage derived by {@code whenComplete} would not do: cancelling it does not reach the source.
 * Nor would the source itself: its callbacks run last in, first out, so the caller's continuations
 * would run before ours and be billed to the span. The mirror completes only after the telemetry is
 * done, and whatever the caller does to it is done to the source.
 */
final class MirrorFuture<T> extends CompletableFuture<T> {
  private final Operation operation;
  private final SpanScope span;
  private final int series;
  private final long started;
  private final CompletionStage<T> source;
  private final AtomicBoolean ended = new AtomicBoolean();

  private MirrorFuture(
      Operation operation, SpanScope span, int series, long started, CompletionStage<T> source) {
    this.operation = operation;
    this.span = span;
    this.series = series;
    this.started = started;
    this.source = source;
  }

  /** The stage to hand to the caller; never throws. */
  static <T> CompletionStage<T> of(
      Operation operation, SpanScope span, int series, long started, CompletionStage<T> stage) {
    if (stage == null) {
      operation.success(span, series, started);
      return null;
    }
    if (started == 0 && span == SpanScope.none()) {
      return stage;
    }
    if (stage instanceof CompletableFuture<T> future && future.isDone()) {
      endNow(operation, span, series, started, future);
      return stage;
    }
    operation.leave(span);
    MirrorFuture<T> mirror = new MirrorFuture<>(operation, span, series, started, stage);
    try {
      stage.whenComplete(mirror::sourceCompleted);
      return mirror;
    } catch (Throwable failure) {
      /* A stage of the user's own that takes no callbacks: hand it out unwatched. */
      operation.telemetryFailed(failure);
      mirror.end(null);
      return stage;
    }
  }

  private static <T> void endNow(
      Operation operation, SpanScope span, int series, long started, CompletableFuture<T> done) {
    Throwable failure = null;
    if (done.isCompletedExceptionally()) {
      try {
        failure = done.handle((value, thrown) -> thrown).join();
      } catch (Throwable ours) {
        operation.telemetryFailed(ours);
      }
    }
    if (failure == null) {
      operation.success(span, series, started);
    } else {
      operation.failure(span, series, started, failure);
    }
  }

  private void sourceCompleted(T value, Throwable failure) {
    try {
      end(failure);
    } finally {
      if (failure == null) {
        super.complete(value);
      } else {
        super.completeExceptionally(failure);
      }
    }
  }

  /** Once, whoever comes first: the source, or a caller whose source cannot be told. */
  private void end(Throwable failure) {
    if (!ended.compareAndSet(false, true)) {
      return;
    }
    if (started != 0 && span != SpanScope.none()) {
      operation.reenter(span);
    }
    if (failure == null) {
      operation.success(span, series, started);
    } else {
      operation.failure(span, series, started, failure);
    }
  }

  /** The source as a future that can be told; null if it only ever tells. */
  private CompletableFuture<T> target() {
    try {
      return source.toCompletableFuture();
    } catch (RuntimeException unsupported) {
      return null;
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    CompletableFuture<T> target = target();
    if (target == source) {
      return target.cancel(mayInterruptIfRunning);
    }
    /* What toCompletableFuture gave may be a copy, so the mirror completes by itself as well. */
    if (target != null) {
      target.cancel(mayInterruptIfRunning);
    }
    if (!isDone()) {
      end(new CancellationException());
      super.cancel(mayInterruptIfRunning);
    }
    return isCancelled();
  }

  @Override
  public boolean complete(T value) {
    CompletableFuture<T> target = target();
    if (target == source) {
      return target.complete(value);
    }
    boolean told = target != null && target.complete(value);
    if (isDone()) {
      return told;
    }
    end(null);
    return super.complete(value);
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    CompletableFuture<T> target = target();
    if (target == source) {
      return target.completeExceptionally(failure);
    }
    boolean told = target != null && target.completeExceptionally(failure);
    if (isDone()) {
      return told;
    }
    end(failure);
    return super.completeExceptionally(failure);
  }

  @Override
  public CompletableFuture<T> completeAsync(Supplier<? extends T> supplier, Executor executor) {
    if (!isDone()) {
      executor.execute(
          () -> {
            try {
              complete(supplier.get());
            } catch (Throwable failure) {
              completeExceptionally(failure);
            }
          });
    }
    return this;
  }

  @Override
  public CompletableFuture<T> orTimeout(long timeout, TimeUnit unit) {
    CompletableFuture<T> target = target();
    if (target == source) {
      target.orTimeout(timeout, unit);
      return this;
    }
    return super.orTimeout(timeout, unit);
  }

  @Override
  public CompletableFuture<T> completeOnTimeout(T value, long timeout, TimeUnit unit) {
    CompletableFuture<T> target = target();
    if (target == source) {
      target.completeOnTimeout(value, timeout, unit);
      return this;
    }
    return super.completeOnTimeout(value, timeout, unit);
  }

  @Override
  public void obtrudeValue(T value) {
    CompletableFuture<T> target = target();
    if (target != null) {
      target.obtrudeValue(value);
    }
    end(null);
    super.obtrudeValue(value);
  }

  @Override
  public void obtrudeException(Throwable failure) {
    CompletableFuture<T> target = target();
    if (target != null) {
      target.obtrudeException(failure);
    }
    end(failure);
    super.obtrudeException(failure);
  }

  @Override
  public Executor defaultExecutor() {
    CompletableFuture<T> target = target();
    return target == null ? super.defaultExecutor() : target.defaultExecutor();
  }
}
