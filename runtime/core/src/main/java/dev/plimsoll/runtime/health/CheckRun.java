package dev.plimsoll.runtime.health;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a probe, on a worker's thread, and its end if it does not come by itself. */
final class CheckRun implements Runnable {
  private static final Logger log = LoggerFactory.getLogger(HealthRegistry.class);

  private final HealthCheck check;
  private final Executor workers;
  private final BiConsumer<CheckRun, Answer> finish;
  private final long started;

  private Thread thread; // guarded by this
  private CompletionStage<?> stage; // guarded by this
  private boolean givenUp; // guarded by this

  /**
   * A run that a worker is to begin.
   *
   * @param finish told the answer, once, however late
   */
  CheckRun(HealthCheck check, Executor workers, BiConsumer<CheckRun, Answer> finish, long started) {
    this.check = check;
    this.workers = workers;
    this.finish = finish;
    this.started = started;
  }

  long started() {
    return started;
  }

  synchronized boolean isGivenUp() {
    return givenUp;
  }

  @Override
  public void run() {
    if (!begin()) {
      finish.accept(this, Answer.down("not started in time"));
      return;
    }
    Object outcome = null;
    Throwable failure = null;
    try {
      outcome = check.probe().check();
    } catch (Throwable thrown) {
      failure = thrown;
    } finally {
      end();
    }
    if (failure != null) {
      finish.accept(this, Answer.of(failure));
    } else if (outcome instanceof CompletionStage<?> later) {
      await(later);
    } else if (outcome == null) {
      finish.accept(this, Answer.down("the check returned null"));
    } else {
      finish.accept(this, Answer.of(outcome));
    }
  }

  private void await(CompletionStage<?> later) {
    try {
      later.whenComplete(
          (value, thrown) ->
              finish.accept(this, thrown == null ? Answer.of(value) : Answer.of(thrown)));
    } catch (Throwable refused) {
      finish.accept(this, Answer.of(refused));
      return;
    }
    boolean late;
    synchronized (this) {
      stage = later;
      late = givenUp;
    }
    if (late) {
      cancel(later);
    }
  }

  private synchronized boolean begin() {
    if (givenUp) {
      return false;
    }
    thread = Thread.currentThread();
    return true;
  }

  private synchronized void end() {
    thread = null;
    /* An interrupt that came too late must not hit whatever this thread does next. */
    Thread.interrupted();
  }

  /** Called once, at the deadline: interrupts the probe or cancels its stage, and does not wait. */
  void giveUp() {
    CompletionStage<?> waiting;
    synchronized (this) {
      givenUp = true;
      waiting = stage;
      if (thread != null && check.isInterruptible()) {
        thread.interrupt();
      }
    }
    if (waiting != null) {
      /* Not here: cancelling runs whatever the application chained to the stage. */
      workers.execute(() -> cancel(waiting));
    }
  }

  private void cancel(CompletionStage<?> late) {
    if (!check.isInterruptible()) {
      return;
    }
    try {
      late.toCompletableFuture().cancel(true);
    } catch (RuntimeException unsupported) {
      log.debug("Check {} cannot be cancelled", check.name(), unsupported);
    }
  }
}
