package dev.plimsoll.runtime.telemetry;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the caller of a method gets that returns a plain {@link Future}.
 *
 * <p>A future tells nobody when it is done, so the call is over when the caller first sees that:
 * {@code get} gives or throws, {@code isDone} is true, {@code cancel} succeeds.
 */
final class WatchedFuture<T> implements Future<T> {
  private final PendingCall<T> call;
  private final Future<T> source;

  private WatchedFuture(PendingCall<T> call, Future<T> source) {
    this.call = call;
    this.source = source;
  }

  /** The future to hand to the caller; never throws. */
  static <T> Future<T> of(PendingCall<T> call, Future<T> source) {
    WatchedFuture<T> watched = new WatchedFuture<>(call, source);
    try {
      if (!source.isDone()) {
        return watched;
      }
    } catch (Throwable broken) {
      call.endUnseen(broken);
      return source;
    }
    watched.look();
    return source;
  }

  @Override
  public T get() throws InterruptedException, ExecutionException {
    try {
      T value = source.get();
      call.end(value, null);
      return value;
    } catch (ExecutionException | CancellationException failure) {
      call.end(null, failure);
      throw failure;
    }
  }

  @Override
  public T get(long timeout, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    try {
      T value = source.get(timeout, unit);
      call.end(value, null);
      return value;
    } catch (ExecutionException | CancellationException failure) {
      call.end(null, failure);
      throw failure;
    }
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean isCancelled = source.cancel(mayInterruptIfRunning);
    if (isCancelled) {
      call.end(null, new CancellationException());
    }
    return isCancelled;
  }

  @Override
  public boolean isCancelled() {
    boolean isCancelled = source.isCancelled();
    if (isCancelled) {
      call.end(null, new CancellationException());
    }
    return isCancelled;
  }

  @Override
  public boolean isDone() {
    boolean isDone = source.isDone();
    if (isDone && !call.isOver()) {
      look();
    }
    return isDone;
  }

  /**
   * Reads what became of a source that says it is done, without a wait. An interrupted thread stays
   * so.
   */
  private void look() {
    boolean wasInterrupted = Thread.interrupted();
    try {
      call.end(source.get(0, TimeUnit.NANOSECONDS), null);
    } catch (ExecutionException | CancellationException failure) {
      call.end(null, failure);
    } catch (Throwable broken) {
      call.endUnseen(broken);
    } finally {
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public String toString() {
    return source.toString();
  }
}
