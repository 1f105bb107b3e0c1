package dev.plimsoll.maven.report;

import java.util.function.Consumer;

/** Tells of our own bugs, the first ones in full: where one method fails, a thousand may. */
final class InternalErrors implements Consumer<String> {
  private static final int TOLD = 5;

  private final ReportLog log;
  private int count;

  InternalErrors(ReportLog log) {
    this.log = log;
  }

  @Override
  public void accept(String text) {
    count++;
    if (count <= TOLD) {
      log.line(Severity.WARNING, text);
    }
  }

  /** Tells how many more there were. */
  void end() {
    if (count > TOLD) {
      int others = count - TOLD;
      log.line(
          Severity.WARNING,
          "[Internal] Plimsoll failed on %d other %s, too"
              .formatted(others, others == 1 ? "method" : "methods"));
    }
  }
}
