package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.time.Instant;

/** A clock that moves when the test says so. */
final class VirtualTime implements HealthTime {
  private static final Instant EPOCH = Instant.parse("2026-01-01T00:00:00Z");

  private volatile long nanos;

  void pass(Duration duration) {
    nanos += duration.toNanos();
  }

  @Override
  public long nanos() {
    return nanos;
  }

  @Override
  public Instant now() {
    return EPOCH.plusNanos(nanos);
  }
}
