package dev.plimsoll.runtime.log4j2;

import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Stands for an exception whose messages, or those of its causes, held something to mask. It prints
 * as the other does; layouts that ask for the class find this one, and the other's name in the
 * message.
 */
final class ScrubbedThrowable extends Throwable {
  private static final long serialVersionUID = 1L;

  private ScrubbedThrowable(Throwable original) {
    super(Scrubber.scrub(original.toString()));
    setStackTrace(original.getStackTrace());
  }

  /** The exception itself, where there is nothing to mask in it. */
  static Throwable of(Throwable thrown) {
    return thrown == null || !holdsSecret(thrown, new IdentityHashMap<>())
        ? thrown
        : copy(thrown, new IdentityHashMap<>());
  }

  private static boolean holdsSecret(Throwable thrown, Map<Throwable, Boolean> seen) {
    if (thrown == null || seen.put(thrown, true) != null) {
      return false;
    }
    String text = thrown.toString();
    if (text != null && !Scrubber.scrub(text).equals(text)
        || holdsSecret(thrown.getCause(), seen)) {
      return true;
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      if (holdsSecret(suppressed, seen)) {
        return true;
      }
    }
    return false;
  }

  private static Throwable copy(Throwable original, Map<Throwable, Throwable> known) {
    Throwable before = known.get(original);
    if (before != null) {
      return before;
    }
    ScrubbedThrowable copy = new ScrubbedThrowable(original);
    known.put(original, copy);
    if (original.getCause() != null) {
      copy.initCause(copy(original.getCause(), known));
    }
    for (Throwable suppressed : original.getSuppressed()) {
      copy.addSuppressed(copy(suppressed, known));
    }
    return copy;
  }

  @Override
  public String toString() {
    return getMessage();
  }
}
