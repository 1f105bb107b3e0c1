package dev.plimsoll.leakkit;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Stack traces as they are printed, with causes and what was suppressed. */
final class Traces {
  private Traces() {}

  static String of(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
