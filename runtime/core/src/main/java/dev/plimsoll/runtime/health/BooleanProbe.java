package dev.plimsoll.runtime.health;

/** A check that answers with yes or no. */
@FunctionalInterface
public interface BooleanProbe {
  /**
   * Checks.
   *
   * @return true if the dependency is up
   * @throws Exception if it is down
   */
  boolean check() throws Exception;
}
