package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one check, again and again, and holds its last result.
 *
 * <p>There is at most one run at a time. At its deadline a run is given up, not forgotten: as long
 * as it is stuck it occupies its thread, and no other is started. So there are never more threads
 * than checks, however many hang.
 */
final class CheckRunner {
  private static final Logger log = LoggerFactory.getLogger(HealthRegistry.class);

  private static final Result NONE =
      new Result(CheckStatus.UNKNOWN, "no result yet", null, null, 0);

  private final HealthCheck check;
  private final HealthTime time;
  private final Executor workers;
  private final LongUnaryOperator jitter;
  private final Runnable changed;
  private final long timeoutNanos;
  private final long staleAfterNanos;

  private CheckRun current; // guarded by this
  private long nextRun; // guarded by this
  private volatile Result last = NONE; // written under this
  private volatile boolean hasPassed;

  /**
   * A runner that waits for its first {@link #tick}.
   *
   * @param jitter spreads the checks of many replicas: gives the pause to keep for one in
   *     nanoseconds
   * @param changed called after each run, when there is something new to schedule
   */
  CheckRunner(
      HealthCheck check,
      HealthTime time,
      Executor workers,
      LongUnaryOperator jitter,
      Runnable changed) {
    this.check = check;
    this.time = time;
    this.workers = workers;
    this.jitter = jitter;
    this.changed = changed;
    timeoutNanos = check.timeout().toNanos();
    /* One result may be lost to a pause of the process; two in a row mean that nobody checks. */
    staleAfterNanos = 2 * check.interval().toNanos() + timeoutNanos;
    nextRun = time.nanos();
  }

  /**
   * Starts what is due, gives up what is late; returns the nanoseconds until there is more to do.
   */
  long tick() {
    Result before;
    Result after;
    long pause;
    synchronized (this) {
      before = last;
      long now = time.nanos();
      if (current == null && now - nextRun >= 0) {
        start(now);
      } else if (current != null && !current.isGivenUp() && lateness(now) >= 0) {
        giveUp(now);
      }
      pause = pauseFrom(now);
      after = last;
    }
    log(before, after);
    return pause;
  }

  private void start(long now) {
    CheckRun run = new CheckRun(check, workers, this::finish, now);
    current = run;
    try {
      workers.execute(run);
    } catch (RuntimeException | Error failure) {
      /* No thread could be had: no statement about the dependency, but nobody knows better. */
      if (current == run) {
        end(run, Answer.of(failure));
      }
    }
  }

  private void giveUp(long now) {
    last =
        new Result(
            CheckStatus.TIMED_OUT,
            "no answer within " + check.timeout().toMillis() + " ms",
            Duration.ofNanos(now - current.started()),
            time.now(),
            now);
    current.giveUp();
  }

  private long lateness(long now) {
    return now - current.started() - timeoutNanos;
  }

  private long pauseFrom(long now) {
    if (current == null) {
      return nextRun - now;
    }
    /* Nothing to do about a run that is stuck but to wait for its end, which calls `changed`. */
    return current.isGivenUp() ? Long.MAX_VALUE : -lateness(now);
  }

  private void finish(CheckRun run, Answer answer) {
    Result before;
    Result after;
    synchronized (this) {
      if (current != run) {
        return;
      }
      before = last;
      end(run, answer);
      after = last;
    }
    log(before, after);
    changed.run();
  }

  /* Called under the lock. */
  private void end(CheckRun run, Answer answer) {
    current = null;
    long now = time.nanos();
    if (!run.isGivenUp()) {
      /* What a late run says does not matter: it was late. The next one is due soon. */
      last = result(answer, run, now);
    }
    boolean passed = last.status == CheckStatus.UP;
    hasPassed |= passed;
    Duration pause = passed ? check.interval() : check.downInterval();
    nextRun = now + jitter.applyAsLong(pause.toNanos());
  }

  private Result result(Answer answer, CheckRun run, long now) {
    return new Result(
        answer.up() ? CheckStatus.UP : CheckStatus.DOWN,
        answer.message(),
        Duration.ofNanos(now - run.started()),
        time.now(),
        now);
  }

  /** Says that the status changed; outside the lock, since a logger may be slow. */
  private void log(Result before, Result after) {
    if (before.status == after.status) {
      return;
    }
    if (after.status == CheckStatus.UP) {
      log.info("Health of {}: UP", check.name());
    } else {
      log.warn("Health of {}: {} ({})", check.name(), after.status, after.message);
    }
  }

  /** Whether the check has passed at least once. */
  boolean hasPassed() {
    return hasPassed;
  }

  boolean isCritical() {
    return check.isCritical();
  }

  /** The last result; takes no lock and runs nothing. */
  CheckReport report() {
    Result result = last;
    long age = time.nanos() - result.nanos;
    /* A run that is known to be stuck stays timed out: that is news, not a lack of it. */
    boolean mayBeStale = result.status == CheckStatus.UP || result.status == CheckStatus.DOWN;
    boolean stale = mayBeStale && age > staleAfterNanos;
    return new CheckReport(
        check.name(),
        stale ? CheckStatus.STALE : result.status,
        check.isCritical(),
        stale ? "no result for " + Duration.ofNanos(age).toSeconds() + " s" : result.message,
        result.latency,
        result.at);
  }

  /** What is published of a run. */
  private record Result(
      CheckStatus status, String message, Duration latency, Instant at, long nanos) {}
}
