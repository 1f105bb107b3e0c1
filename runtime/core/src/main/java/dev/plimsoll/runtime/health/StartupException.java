package dev.plimsoll.runtime.health;

import java.util.List;
import java.util.stream.Collectors;

/** Critical dependencies did not come up in the time a start may take. */
public final class StartupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<CheckReport> failing;

  StartupException(List<CheckReport> failing) {
    super(message(failing));
    this.failing = List.copyOf(failing);
  }

  private static String message(List<CheckReport> failing) {
    return failing.stream()
        .map(check -> check.name() + " (" + check.message() + ")")
        .collect(Collectors.joining(", ", "not up in time: ", ""));
  }

  /**
   * The critical dependencies that have never been up.
   *
   * @return their last reports; empty after deserialization
   */
  public List<CheckReport> failing() {
    return failing == null ? List.of() : failing;
  }
}
