package dev.plimsoll.maven;

import dev.plimsoll.maven.report.ReportLog;
import dev.plimsoll.maven.report.Severity;
import org.apache.maven.plugin.logging.Log;

/** Hands the lines of a report to Maven's log. */
final class MavenReportLog implements ReportLog {
  private final Log log;

  MavenReportLog(Log log) {
    this.log = log;
  }

  @Override
  public void line(Severity severity, String line) {
    switch (severity) {
      case ERROR -> log.error(line);
      case WARNING -> log.warn(line);
      case NOTE, OFF -> log.info(line);
    }
  }
}
