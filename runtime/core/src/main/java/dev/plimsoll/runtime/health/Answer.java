package dev.plimsoll.runtime.health;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What a probe said, whatever kind of probe it is. */
record Answer(boolean up, String message) {
  /** Reads what a probe returned, or its stage completed with. */
  static Answer of(Object outcome) {
    if (outcome instanceof HealthResult result) {
      return new Answer(result.up(), result.message());
    }
    return Boolean.FALSE.equals(outcome)
        ? down("the check returned false")
        : new Answer(true, "ok");
  }

  /** The class of the exception and not its message, which may hold an address or a credential. */
  static Answer of(Throwable failure) {
    Throwable cause = failure;
    while (cause.getCause() != null
        && (cause instanceof CompletionException
            || cause instanceof ExecutionException
            || cause instanceof InvocationTargetException)) {
      cause = cause.getCause();
    }
    return down(cause.getClass().getName());
  }

  static Answer down(String message) {
    return new Answer(false, message);
  }
}
