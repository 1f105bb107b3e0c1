package dev.plimsoll.runtime.health;

/** A check that says in its own words how the dependency is. */
@FunctionalInterface
public interface ResultProbe {
  /**
   * Checks.
   *
   * @return how the dependency is
   * @throws Exception if it is down
   */
  HealthResult check() throws Exception;
}
