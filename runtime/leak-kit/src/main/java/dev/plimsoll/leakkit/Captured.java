package dev.plimsoll.leakkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What leaves while a test runs, by every way that this class path has. */
final class Captured {
  private final List<Capture> captures = new ArrayList<>();

  Captured() {
    captures.add(OutputCapture.ofOutput());
    captures.add(OutputCapture.ofError());
    captures.add(new JulCapture());
    /* Named by text and made in a branch of their own: their classes cannot be loaded elsewhere. */
    if (ClassPath.has("ch.qos.logback.classic.LoggerContext")) {
      captures.add(new LogbackCapture());
    }
    if (ClassPath.has("org.apache.logging.log4j.core.LoggerContext")) {
      captures.add(new Log4jCapture());
    }
    if (ClassPath.has("io.opentelemetry.sdk.trace.ReadableSpan")) {
      captures.add(new SpanCapture());
    }
    captures.add(new BaggageCapture());
  }

  void begin() {
    captures.forEach(Capture::begin);
  }

  /** Puts everything back; returns what was written, by its place. */
  Map<String, String> end() {
    Map<String, String> written = new LinkedHashMap<>();
    for (int i = captures.size() - 1; i >= 0; i--) {
      written.put(captures.get(i).place(), captures.get(i).end());
    }
    return written;
  }
}
