package dev.plimsoll.maven;

/** Something in a POM that Plimsoll cannot work with; the message says what to write instead. */
final class SetupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  SetupException(String message) {
    super(message);
  }
}
