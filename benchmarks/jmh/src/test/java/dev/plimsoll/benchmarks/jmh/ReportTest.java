package dev.plimsoll.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the command prints. */
final class ReportTest {
  private final Row byHand = Row.call("counted", Variant.HAND_WRITTEN);
  private final Row ours = Row.call("counted", Variant.PLIMSOLL);
  private final Row agent = Row.call("counted", Variant.AGENT);

  @Test
  void aLineForEachWhoDoesTheJob() {
    Report report = report(outcome(100, 32), outcome(50, 0), outcome(250, 1000));

    assertThat(report.ratios())
        .isEqualTo(
            """
            | who | red |
            |---|---|
            | hand-written | 1.00, 32 B |
            | Plimsoll | 0.50, 0 B |
            | `@WithSpan`, OpenTelemetry's javaagent | 2.50, 1000 B |
            """);
    assertThat(report.isComplete()).isTrue();
  }

  @Test
  void whatCouldNotRunSaysWhy() {
    Outcome failed = new Outcome();
    failed.failed("no agent");
    Report report = report(outcome(100, 32), outcome(50, 0), failed);

    assertThat(report.ratios())
        .contains("| `@WithSpan`, OpenTelemetry's javaagent | could not run |");
    assertThat(report.failures())
        .isEqualTo(
            """
            Could not run:

            - `@WithSpan`, OpenTelemetry's javaagent: no agent (red)
            """);
    assertThat(report.isComplete()).isFalse();
  }

  @Test
  void withoutAReferenceThereAreNoRatios() {
    Outcome failed = new Outcome();
    failed.failed("broken");
    Report report = report(failed, outcome(50, 0), outcome(250, 1000));

    assertThat(report.ratios()).contains("| Plimsoll | ?, 0 B |");
    assertThat(report.details()).contains("| Plimsoll | 50.0 ns (50.0 to 50.0) | ? | 0 B | 1 |");
  }

  @Test
  void aPeerThatWasNotBuiltCouldNotRun() {
    Options options = Options.parse("--peers", "/nowhere", "--rounds", "1");

    assertThatThrownBy(() -> new Measurement(options).of(agent))
        .hasMessage(
            "`agent` was not built: there is no "
                + Path.of("/nowhere/agent/target/class-path").toAbsolutePath());
  }

  @Test
  void aMistypedOptionIsRefused() {
    assertThatThrownBy(() -> Options.parse("--round", "1"))
        .hasMessageContaining("`--round` is not one of [--iterations");
  }

  private Report report(Outcome... outcomes) {
    Table table = new Table("red", "RED metrics", List.of(byHand, ours, agent));
    Map<Row, Outcome> rows = new LinkedHashMap<>();
    for (int i = 0; i < outcomes.length; i++) {
      rows.put(table.rows().get(i), outcomes[i]);
    }
    Report report = new Report();
    report.add(table, rows);
    return report;
  }

  private static Outcome outcome(double nanos, double bytes) {
    Outcome outcome = new Outcome();
    outcome.add(new Sample(nanos, bytes));
    return outcome;
  }
}
