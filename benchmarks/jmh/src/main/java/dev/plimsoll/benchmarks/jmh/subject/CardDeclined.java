package dev.plimsoll.benchmarks.jmh.subject;

/** A failure that the method declares. */
public final class CardDeclined extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says why. */
  public CardDeclined(String message) {
    super(message);
  }
}
