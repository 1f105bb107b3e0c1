package dev.plimsoll.runtime.health;

import java.time.Duration;
import java.util.List;

/**
 * How a service and its dependencies are.
 *
 * @param status the sum of it
 * @param version the version of the service
 * @param uptime the time since the registry was built
 * @param checks the dependencies, in the order they were registered
 */
public record HealthReport(
    HealthStatus status, String version, Duration uptime, List<CheckReport> checks) {
  /**
   * Keeps the list as it is now.
   *
   * @param status the sum of it
   * @param version the version of the service
   * @param uptime the time since the registry was built
   * @param checks the dependencies
   */
  public HealthReport {
    checks = List.copyOf(checks);
  }

  /** What the dependencies make of the service; the worst of them decides. */
  static HealthStatus statusOf(List<CheckReport> checks) {
    boolean unknown = false;
    boolean degraded = false;
    for (CheckReport check : checks) {
      if (check.isUp()) {
        continue;
      }
      if (!check.critical()) {
        degraded = true;
      } else if (check.status() == CheckStatus.UNKNOWN) {
        unknown = true;
      } else {
        return HealthStatus.UNHEALTHY;
      }
    }
    if (unknown) {
      return HealthStatus.UNKNOWN;
    }
    return degraded ? HealthStatus.DEGRADED : HealthStatus.HEALTHY;
  }
}
