package dev.plimsoll.leakkit;

/** Listens at one way out while a test runs. */
interface Capture {
  /** The way out, in words, for the message. */
  String place();

  void begin();

  /** Stops listening, and puts everything back; returns the text of what has left. */
  String end();
}
