package dev.plimsoll.runtime.health;

/** A check that throws if the dependency is down. */
@FunctionalInterface
public interface VoidProbe {
  /**
   * Checks.
   *
   * @throws Exception if the dependency is down
   */
  void check() throws Exception;
}
