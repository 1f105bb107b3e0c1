package dev.plimsoll.benchmarks.jmh;

import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The command: runs the rows of each table by turns, a short process at a time, so that whatever
 * else the machine does hits all alike, and prints medians and ratios. It ends with 1 if a row
 * could not run, or did not report what it is measured for.
 */
public final class Comparison {
  private final Options options;
  private final Measurement measurement;

  private Comparison(Options options) {
    this.options = options;
    this.measurement = new Measurement(options);
  }

  /** See {@link Options}. */
  public static void main(String[] arguments) throws IOException {
    Options options = Options.parse(arguments);
    Report report = new Comparison(options).run();
    System.out.println(report.ratios());
    System.out.println(report.failures());
    if (!options.report().toString().isEmpty()) {
      Files.writeString(
          options.report(), report.ratios() + "\n" + report.details() + report.failures());
    }
    System.exit(report.isComplete() ? 0 : 1);
  }

  private Report run() {
    Report report = new Report();
    for (Table table : Tables.all()) {
      if (options.tables().matcher(table.key()).matches()) {
        report.add(table, measure(table));
      }
    }
    return report;
  }

  private Map<Row, Outcome> measure(Table table) {
    Map<Row, Outcome> outcomes = new LinkedHashMap<>();
    table.rows().stream()
        .filter(row -> row == table.rows().get(0) || options.who().matcher(row.title()).matches())
        .forEach(row -> outcomes.put(row, new Outcome()));
    for (int round = 0; round < options.rounds(); round++) {
      outcomes.forEach((row, outcome) -> measure(table, row, outcome));
    }
    return outcomes;
  }

  private void measure(Table table, Row row, Outcome outcome) {
    if (outcome.failure().isPresent()) {
      return;
    }
    String what = table.key() + " " + row.title();
    try {
      Sample sample = measurement.of(row);
      outcome.add(sample);
      say("%s: %.1f ns, %.0f B", what, sample.nanos(), sample.bytes());
    } catch (IllegalStateException failure) {
      outcome.failed(failure.getMessage());
      say("%s: could not run: %s", what, failure.getMessage());
    }
  }

  private static void say(String message, Object... values) {
    System.err.println(String.format(Locale.ROOT, message, values));
  }
}
