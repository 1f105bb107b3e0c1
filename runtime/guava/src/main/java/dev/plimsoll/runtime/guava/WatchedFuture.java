package dev.plimsoll.runtime.guava;

import com.google.common.util.concurrent.AbstractFuture;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import dev.plimsoll.runtime.telemetry.ActiveCall;
import dev.plimsoll.runtime.telemetry.ResultReader;
import java.util.concurrent.ExecutionException;

/**
 * What the caller gets in place of the delegate's future: it is done after the telemetry is, so
 * that listeners are no part of the call; and cancelling it cancels the source.
 */
final class WatchedFuture<T> extends AbstractFuture<T> {
  private final ActiveCall call;
  private final ListenableFuture<T> source;
  private final ResultReader<? super T> results;

  private WatchedFuture(
      ActiveCall call, ListenableFuture<T> source, ResultReader<? super T> results) {
    this.call = call;
    this.source = source;
    this.results = results;
  }

  /** A source that is done already has its listener run here. */
  static <T> ListenableFuture<T> of(
      ActiveCall call, ListenableFuture<T> source, ResultReader<? super T> results) {
    WatchedFuture<T> watched = new WatchedFuture<>(call, source, results);
    try {
      source.addListener(watched::sourceDone, MoreExecutors.directExecutor());
      return watched;
    } catch (RuntimeException | Error unwatchable) {
      /* A future of the user's own that takes no listeners: hand it out as it is. */
      call.success();
      return source;
    }
  }

  private void sourceDone() {
    if (source.isCancelled()) {
      call.cancelled();
      super.cancel(false);
      return;
    }
    try {
      T result = Futures.getDone(source);
      call.success(result, results);
      set(result);
    } catch (ExecutionException e) {
      Throwable failure = e.getCause() == null ? e : e.getCause();
      call.failure(failure);
      setException(failure);
    } catch (RuntimeException | Error broken) {
      /* A future of the user's own that does not keep to the contract. */
      call.failure(broken);
      setException(broken);
    }
  }

  /** The source's listener, which this makes run, cancels this one too. */
  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    return source.cancel(mayInterruptIfRunning);
  }

  @Override
  protected String pendingToString() {
    return "watching=[" + source + "]";
  }
}
