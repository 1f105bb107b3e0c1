package dev.plimsoll.demo;

/** Closes at the very end, when nobody can do anything about a failure. */
final class Quietly {
  private Quietly() {}

  static void close(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception e) {
      System.err.println("could not be stopped: " + e);
    }
  }
}
