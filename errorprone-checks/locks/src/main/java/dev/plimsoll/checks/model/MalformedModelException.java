package dev.plimsoll.checks.model;

/** A row of a table that cannot be read; the message begins with its file and line. */
public final class MalformedModelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong with which row, or with which table. */
  public MalformedModelException(String message) {
    super(message);
  }
}
