package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.util.Objects;

/**
 * How a dependency is checked, how often, and how long it may take. Immutable: {@link #critical}
 * and its like return a changed copy.
 */
public final class HealthCheck {
  private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(2);
  private static final Duration DEFAULT_INTERVAL = Duration.ofSeconds(30);

  /** A dependency that is down is looked at this often, unless its interval is shorter. */
  private static final Duration DEFAULT_DOWN_INTERVAL = Duration.ofSeconds(1);

  private final String name;
  private final Probe probe;
  private final boolean critical;
  private final boolean interruptible;
  private final Duration timeout;
  private final Duration interval;
  private final Duration downInterval;

  /* The copy constructor of the withers. */
  private HealthCheck(
      String name,
      Probe probe,
      boolean critical,
      boolean interruptible,
      Duration timeout,
      Duration interval,
      Duration downInterval) {
    this.name = name;
    this.probe = probe;
    this.critical = critical;
    this.interruptible = interruptible;
    this.timeout = timeout;
    this.interval = interval;
    this.downInterval = downInterval;
  }

  private static HealthCheck of(String name, Probe probe) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a health check has no name");
    }
    return new HealthCheck(
        name, probe, true, true, DEFAULT_TIMEOUT, DEFAULT_INTERVAL, DEFAULT_DOWN_INTERVAL);
  }

  /**
   * A check that is down if the probe says {@code false} or throws.
   *
   * @param name the dependency's name
   * @param probe what checks
   * @return the check: critical, 2 seconds at most, every 30 seconds
   */
  public static HealthCheck ofBoolean(String name, BooleanProbe probe) {
    Objects.requireNonNull(probe, "probe");
    return of(name, probe::check);
  }

  /**
   * A check that is down if the probe throws.
   *
   * @param name the dependency's name
   * @param probe what checks
   * @return the check: critical, 2 seconds at most, every 30 seconds
   */
  public static HealthCheck ofVoid(String name, VoidProbe probe) {
    Objects.requireNonNull(probe, "probe");
    return of(
        name,
        () -> {
          probe.check();
          return true;
        });
  }

  /**
   * A check that answers later.
   *
   * @param name the dependency's name
   * @param probe what checks
   * @return the check: critical, 2 seconds at most, every 30 seconds
   */
  public static HealthCheck ofStage(String name, StageProbe probe) {
    Objects.requireNonNull(probe, "probe");
    return of(name, probe::check);
  }

  /**
   * A check that answers in its own words.
   *
   * @param name the dependency's name
   * @param probe what checks
   * @return the check: critical, 2 seconds at most, every 30 seconds
   */
  public static HealthCheck ofResult(String name, ResultProbe probe) {
    Objects.requireNonNull(probe, "probe");
    return of(name, probe::check);
  }

  /**
   * Says whether the service cannot work without the dependency; true by default.
   *
   * @param critical whether it makes the service unhealthy, rather than degraded
   * @return a changed copy
   */
  public HealthCheck critical(boolean critical) {
    return new HealthCheck(name, probe, critical, interruptible, timeout, interval, downInterval);
  }

  /**
   * Says whether a check that is late is interrupted, or its stage cancelled; true by default.
   * Clients that break when interrupted say no.
   *
   * @param interruptible whether it is
   * @return a changed copy
   */
  public HealthCheck interruptible(boolean interruptible) {
    return new HealthCheck(name, probe, critical, interruptible, timeout, interval, downInterval);
  }

  /**
   * Limits how long one check may take; 2 seconds by default.
   *
   * @param timeout the limit
   * @return a changed copy
   */
  public HealthCheck timeout(Duration timeout) {
    return new HealthCheck(
        name, probe, critical, interruptible, positive(timeout), interval, downInterval);
  }

  /**
   * Sets the time from the end of a check that passed to the next; 30 seconds by default.
   *
   * @param interval the time
   * @return a changed copy
   */
  public HealthCheck interval(Duration interval) {
    return new HealthCheck(
        name, probe, critical, interruptible, timeout, positive(interval), downInterval);
  }

  /**
   * Sets the time from the end of a check that failed to the next, so that recovery is noticed
   * soon; 1 second by default. The interval counts where it is shorter.
   *
   * @param downInterval the time
   * @return a changed copy
   */
  public HealthCheck downInterval(Duration downInterval) {
    return new HealthCheck(
        name, probe, critical, interruptible, timeout, interval, positive(downInterval));
  }

  private Duration positive(Duration duration) {
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(
          "`" + name + "` has a duration of " + duration + ", which is not positive");
    }
    return duration;
  }

  String name() {
    return name;
  }

  boolean isCritical() {
    return critical;
  }

  boolean isInterruptible() {
    return interruptible;
  }

  Duration timeout() {
    return timeout;
  }

  Duration interval() {
    return interval;
  }

  Duration downInterval() {
    return downInterval.compareTo(interval) < 0 ? downInterval : interval;
  }

  Probe probe() {
    return probe;
  }

  @Override
  public String toString() {
    return name;
  }

  /** What every kind of probe comes down to. */
  @FunctionalInterface
  interface Probe {
    /** A boolean, a {@link HealthResult}, or a stage. */
    Object check() throws Exception;
  }
}
