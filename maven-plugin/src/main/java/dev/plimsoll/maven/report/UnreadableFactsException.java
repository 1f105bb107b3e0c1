package dev.plimsoll.maven.report;

/** Facts, or classes, that this version cannot read; the message names the file and the mend. */
public final class UnreadableFactsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableFactsException(String message) {
    super(message);
  }

  UnreadableFactsException(String message, Throwable cause) {
    super(message, cause);
  }
}
