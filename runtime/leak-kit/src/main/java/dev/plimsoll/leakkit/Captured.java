package dev.plimsoll.leakkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a test writes: to standard output and error, and to its loggers. */
final class Captured {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final CapturedRecords records = new CapturedRecords();
  private final LogCapture logback = LogCapture.find();
  private PrintStream oldOut;
  private PrintStream oldErr;

  void begin() {
    oldOut = System.out;
    oldErr = System.err;
    System.setOut(tee(oldOut, out));
    System.setErr(tee(oldErr, err));
    records.begin();
    logback.begin();
  }

  /** Puts everything back; returns what was written, by its place. */
  Map<String, String> end() {
    logback.end();
    records.end();
    System.setOut(oldOut);
    System.setErr(oldErr);
    Map<String, String> written = new LinkedHashMap<>();
    written.put("standard output", out.toString(StandardCharsets.UTF_8));
    written.put("standard error", err.toString(StandardCharsets.UTF_8));
    written.put("java.util.logging", records.text());
    written.put("Logback", logback.text());
    return written;
  }

  private static PrintStream tee(PrintStream shown, OutputStream kept) {
    OutputStream both =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            shown.write(b);
            kept.write(b);
          }

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            shown.write(bytes, from, length);
            kept.write(bytes, from, length);
          }
        };
    return new PrintStream(both, true, StandardCharsets.UTF_8);
  }
}
