package dev.plimsoll.runtime.health;

import java.util.concurrent.CompletionStage;

/** A check that answers later. */
@FunctionalInterface
public interface StageProbe {
  /**
   * Starts the check.
   *
   * @return what completes with {@code false}, a {@link HealthResult} that is down, or an exception
   *     if the dependency is down, and with anything else if it is up
   * @throws Exception if it is known at once that the dependency is down
   */
  CompletionStage<?> check() throws Exception;
}
