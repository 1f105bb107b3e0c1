package dev.plimsoll.maven.report;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Tells a verdict to the one who builds: grouped by check, a tally last. */
public final class VerdictPrinter {
  private final ReportLog log;

  /** Prints to a log. */
  public VerdictPrinter(ReportLog log) {
    this.log = log;
  }

  /**
   * Prints a verdict.
   *
   * @param policy the one that was applied
   * @param report where the report is, as the one who builds finds it
   * @param took how long reading and judging took
   */
  public void print(Verdict verdict, Policy policy, String report, Duration took) {
    Map<String, List<Violation>> byCheck =
        verdict.violations().stream()
            .collect(Collectors.groupingBy(Violation::check, TreeMap::new, Collectors.toList()));
    byCheck.values().forEach(this::printGroup);
    if (!verdict.allowed().isEmpty()) {
      log.line(
          Severity.NOTE,
          "Plimsoll: sensitive values leave at %d %s where %s allows it; the report lists them"
              .formatted(
                  verdict.allowed().size(),
                  verdict.allowed().size() == 1 ? "place" : "places",
                  policy.source()));
    }
    log.line(
        heaviest(verdict.violations()),
        String.format(
            Locale.ROOT,
            "Plimsoll: %s in %s, judged by %s (%.2f s)%s",
            verdict.tally().words(),
            verdict.module(),
            policy.source().isEmpty() ? "each check's own severity" : policy.source(),
            took.toMillis() / 1000.0,
            verdict.violations().isEmpty() ? "" : "; report: " + report));
  }

  private void printGroup(List<Violation> violations) {
    Violation first = violations.get(0);
    String link = first.link().isEmpty() ? "" : ", see " + first.link();
    log.line(heaviest(violations), first.check() + ": " + Tally.of(violations).words() + link);
    violations.forEach(this::printViolation);
  }

  private void printViolation(Violation violation) {
    Severity severity = violation.severity();
    String message =
        "%s: %s: [%s] %s"
            .formatted(
                violation.place().fileAndLine(),
                severity.word(),
                violation.check(),
                violation.message());
    message.lines().forEach(line -> log.line(severity, line));
    if (!violation.fix().isEmpty()) {
      log.line(severity, "    Write instead:");
      violation.fix().lines().forEach(line -> log.line(severity, "      " + line));
    }
  }

  private static Severity heaviest(List<Violation> violations) {
    return violations.stream()
        .map(Violation::severity)
        .min(Severity::compareTo)
        .orElse(Severity.NOTE);
  }
}
