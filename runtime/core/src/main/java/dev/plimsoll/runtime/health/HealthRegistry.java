package dev.plimsoll.runtime.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks the dependencies of a service in the background, and says at any time how they are.
 *
 * <p>Checking begins when the registry is built and ends when it is closed. Threads are daemons:
 * one that keeps the time, and at most one for each check.
 */
public final class HealthRegistry implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(HealthRegistry.class);
  private static final long MAX_PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long IDLE_SECONDS = 10;

  private final String version;
  private final HealthTime time;
  private final long started;
  private final List<CheckRunner> runners = new ArrayList<>();
  private final Runnable stop;
  private volatile Thread timekeeper;
  private volatile boolean closed;

  /** A registry that is ticked by whoever builds it. */
  HealthRegistry(
      Builder builder, HealthTime time, Executor workers, LongUnaryOperator jitter, Runnable stop) {
    this.time = time;
    this.stop = stop;
    version = builder.version();
    started = time.nanos();
    for (HealthCheck check : builder.checks.values()) {
      runners.add(new CheckRunner(check, time, workers, jitter, this::changed));
    }
  }

  /**
   * Starts without checks.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * How the service is. Runs no check and waits for none.
   *
   * @return the last results
   */
  public HealthReport report() {
    List<CheckReport> checks = new ArrayList<>(runners.size());
    for (CheckRunner runner : runners) {
      checks.add(runner.report());
    }
    HealthStatus status = closed ? HealthStatus.UNKNOWN : HealthReport.statusOf(checks);
    return new HealthReport(status, version, Duration.ofNanos(time.nanos() - started), checks);
  }

  /**
   * Whether the service has started: every critical dependency has been up at least once.
   *
   * @return true from then on
   */
  public boolean hasStarted() {
    return pending().isEmpty();
  }

  /**
   * Waits until the service has started; the gate to put before accepting work.
   *
   * @param limit how long to wait
   * @throws StartupException if a critical dependency has not been up by then; it names them
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public void awaitStartup(Duration limit) throws InterruptedException {
    long deadline = System.nanoTime() + limit.toNanos();
    synchronized (runners) {
      while (!hasStarted()) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new StartupException(pending().stream().map(CheckRunner::report).toList());
        }
        /* Rounded up: a wait of zero would be for ever. */
        runners.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      }
    }
  }

  private List<CheckRunner> pending() {
    return runners.stream().filter(runner -> runner.isCritical() && !runner.hasPassed()).toList();
  }

  /**
   * Publishes a gauge per dependency, {@code health.dependency.status}: 1 if it is up, else 0.
   *
   * @param meters where to
   */
  public void bindTo(MeterRegistry meters) {
    for (CheckRunner runner : runners) {
      Gauge.builder("health.dependency.status", runner, r -> r.report().isUp() ? 1 : 0)
          .description("1 if the dependency is up, else 0")
          .tag("dependency", runner.report().name())
          .tag("critical", Boolean.toString(runner.isCritical()))
          .register(meters);
    }
  }

  /** Stops checking, interrupts checks that run, and reports {@code UNKNOWN} from now on. */
  @Override
  public void close() {
    closed = true;
    stop.run();
    wakeTimekeeper();
  }

  /** Does what is due; returns the nanoseconds until there is more to do. */
  long tick() {
    long pause = MAX_PAUSE_NANOS;
    for (CheckRunner runner : runners) {
      try {
        pause = Math.min(pause, runner.tick());
      } catch (RuntimeException | Error failure) {
        /* A logger that throws, or no memory for a moment: the other checks must go on. */
        log.debug("A health check could not be scheduled", failure);
      }
    }
    return pause;
  }

  private void keepTime() {
    while (!closed) {
      long pause = MAX_PAUSE_NANOS;
      try {
        pause = tick();
      } catch (RuntimeException | Error failure) {
        /* Only the logger is left to have failed. A reader would see every check turn stale. */
        pause = MAX_PAUSE_NANOS;
      }
      if (pause > 0) {
        LockSupport.parkNanos(this, pause);
      }
    }
  }

  private void changed() {
    synchronized (runners) {
      runners.notifyAll();
    }
    wakeTimekeeper();
  }

  private void wakeTimekeeper() {
    Thread thread = timekeeper;
    if (thread != null) {
      LockSupport.unpark(thread);
    }
  }

  private void startKeepingTime() {
    Thread thread = new Thread(this::keepTime, "plimsoll-health");
    thread.setDaemon(true);
    timekeeper = thread;
    thread.start();
  }

  /** Collects checks; each method returns the builder. */
  public static final class Builder {
    private static final String VERSION_PROPERTY = "plimsoll.service.version";

    private final Map<String, HealthCheck> checks = new LinkedHashMap<>();
    private String version;
    private Class<?> service;

    private Builder() {}

    /**
     * Adds a check.
     *
     * @param check the check
     * @return this builder
     * @throws IllegalArgumentException if there is one of that name
     */
    public Builder check(HealthCheck check) {
      if (checks.putIfAbsent(check.name(), check) != null) {
        throw new IllegalArgumentException(
            "two health checks are named `" + check.name() + "`; give one of them another name");
      }
      return this;
    }

    /**
     * Says the version that the document shows. Without it, it is the system property {@code
     * plimsoll.service.version}, else the implementation version in the manifest of {@link
     * #service(Class)}'s jar, else {@code unknown}.
     *
     * @param version the version
     * @return this builder
     */
    public Builder version(String version) {
      this.version = version;
      return this;
    }

    /**
     * Names a class of the service, to find its version by.
     *
     * @param service any class in the service's jar
     * @return this builder
     */
    public Builder service(Class<?> service) {
      this.service = service;
      return this;
    }

    private String version() {
      if (version != null) {
        return version;
      }
      String property = System.getProperty(VERSION_PROPERTY);
      if (property != null) {
        return property;
      }
      Package home = service == null ? null : service.getPackage();
      String implementation = home == null ? null : home.getImplementationVersion();
      return implementation == null ? "unknown" : implementation;
    }

    /**
     * Builds the registry and starts checking.
     *
     * @return the registry
     */
    public HealthRegistry build() {
      ThreadPoolExecutor workers = workers(Math.max(1, checks.size()));
      HealthRegistry registry =
          new HealthRegistry(
              this, HealthTime.SYSTEM, workers, Builder::jitter, workers::shutdownNow);
      registry.startKeepingTime();
      return registry;
    }

    /** Never refuses: there is at most one run per check, and a thread for each. */
    private static ThreadPoolExecutor workers(int most) {
      AtomicInteger number = new AtomicInteger();
      ThreadPoolExecutor workers =
          new ThreadPoolExecutor(
              most,
              most,
              IDLE_SECONDS,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> {
                Thread thread = new Thread(task, "plimsoll-check-" + number.incrementAndGet());
                thread.setDaemon(true);
                return thread;
              });
      workers.allowCoreThreadTimeOut(true);
      return workers;
    }

    /** A tenth more or less. */
    private static long jitter(long pauseNanos) {
      long spread = pauseNanos / 10;
      return pauseNanos + ThreadLocalRandom.current().nextLong(-spread, spread + 1);
    }
  }
}
