package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VerdictPrinterTest {
  private static final String REPORT = "target/plimsoll/report.json";

  private final List<String> lines = new ArrayList<>();
  private final VerdictPrinter printer =
      new VerdictPrinter((severity, line) -> lines.add(severity.word() + "> " + line));

  @Test
  void groupsByCheckAndEndsWithATally() {
    Verdict verdict =
        new Verdict(
            "com.acme:payments",
            List.of(
                violation(
                    "ConsoleLogging", Severity.WARNING, 12, "no console", "log.info(x);\nreturn;"),
                violation("LockOrdering", Severity.ERROR, 7, "two orders:\n    A -> B", ""),
                violation("LockOrdering", Severity.ERROR, 9, "two orders", "")));

    printer.print(
        verdict,
        new Policy("plimsoll.yaml", Map.of(), Optional.empty()),
        "payments/target/plimsoll/report.json",
        Duration.ofMillis(1234));

    assertThat(lines)
        .containsExactly(
            "warning> ConsoleLogging: 1 warning, see https://plimsoll.dev/checks/ConsoleLogging",
            "warning> src/A.java:12: warning: [ConsoleLogging] no console",
            "warning>     Write instead:",
            "warning>       log.info(x);",
            "warning>       return;",
            "error> LockOrdering: 2 errors, see https://plimsoll.dev/checks/LockOrdering",
            "error> src/A.java:7: error: [LockOrdering] two orders:",
            "error>     A -> B",
            "error> src/A.java:9: error: [LockOrdering] two orders",
            "error> Plimsoll: 2 errors, 1 warning in com.acme:payments, judged by plimsoll.yaml (1.23 s); report: payments/target/plimsoll/report.json");
  }

  @Test
  void tellsHowMuchThePolicyAllows() {
    Violation allowed = violation("SensitiveEgress", Severity.ERROR, 3, "it leaves", "");
    Verdict verdict =
        new Verdict("com.acme:payments", List.of(), List.of(allowed, allowed), List.of());

    printer.print(
        verdict, new Policy("plimsoll.yaml", Map.of(), Optional.empty()), REPORT, Duration.ZERO);

    assertThat(lines)
        .first()
        .isEqualTo(
            "note> Plimsoll: sensitive values leave at 2 places where plimsoll.yaml allows it; the report lists them");
  }

  @Test
  void saysThatNothingWasFound() {
    printer.print(new Verdict("com.acme:payments", List.of()), Policy.NONE, REPORT, Duration.ZERO);

    assertThat(lines)
        .containsExactly(
            "note> Plimsoll: no findings in com.acme:payments, judged by each check's own severity"
                + " (0.00 s)");
  }

  private static Violation violation(
      String check, Severity severity, int line, String message, String fix) {
    return new Violation(
        check,
        severity,
        new Place("src/A.java", line, 1),
        "A#a()",
        message,
        fix,
        "https://plimsoll.dev/checks/" + check,
        "f:1");
  }
}
