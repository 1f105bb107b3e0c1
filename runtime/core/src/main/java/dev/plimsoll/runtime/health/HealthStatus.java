package dev.plimsoll.runtime.health;

/** How the service is, as far as its dependencies say. */
public enum HealthStatus {
  /** Every dependency is up. */
  HEALTHY,
  /** Every critical dependency is up, and some other is not. The service can serve. */
  DEGRADED,
  /** Some critical dependency is down, timed out, or stale. */
  UNHEALTHY,
  /** No critical dependency is known to be down, but some have not answered yet. */
  UNKNOWN;

  /**
   * Whether the service can do its work.
   *
   * @return true if it is healthy or degraded
   */
  public boolean canServe() {
    return this == HEALTHY || this == DEGRADED;
  }
}
