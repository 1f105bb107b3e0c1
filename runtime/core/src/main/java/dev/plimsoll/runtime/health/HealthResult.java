package dev.plimsoll.runtime.health;

import java.util.Objects;

/**
 * The answer of a check, with a text for the health document.
 *
 * <p>The text is published as it is, to whoever may read the document: it should hold no
 * credential, no address and nothing of a user.
 *
 * @param up whether the dependency is up
 * @param message what the document says
 */
public record HealthResult(boolean up, String message) {
  /**
   * Refuses a missing message.
   *
   * @param up whether the dependency is up
   * @param message what the document says
   */
  public HealthResult {
    Objects.requireNonNull(message, "message");
  }

  /**
   * The dependency is up.
   *
   * @param message what the document says
   * @return the result
   */
  public static HealthResult up(String message) {
    return new HealthResult(true, message);
  }

  /**
   * The dependency is down.
   *
   * @param message what the document says
   * @return the result
   */
  public static HealthResult down(String message) {
    return new HealthResult(false, message);
  }
}
