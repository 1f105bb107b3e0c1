package dev.plimsoll.maven.report;

/** Where lines for the user go. */
public interface ReportLog {
  /** Takes one line at the given weight. */
  void line(Severity severity, String line);
}
