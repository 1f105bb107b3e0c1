package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.time.Instant;

/**
 * How one dependency was when it was last checked.
 *
 * @param name its name
 * @param status how it is
 * @param critical whether the service cannot work without it
 * @param message why; never the text of an exception, only its class
 * @param latency how long the check took; null before the first result
 * @param checkedAt when the result came; null before the first
 */
public record CheckReport(
    String name,
    CheckStatus status,
    boolean critical,
    String message,
    Duration latency,
    Instant checkedAt) {
  /**
   * Whether the dependency is up.
   *
   * @return true if the last check passed, recently
   */
  public boolean isUp() {
    return status == CheckStatus.UP;
  }
}
