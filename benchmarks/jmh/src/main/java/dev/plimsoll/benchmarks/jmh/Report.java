package dev.plimsoll.benchmarks.jmh;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The outcomes as Markdown. */
final class Report {
  private final Map<Table, Map<Row, Outcome>> outcomes = new LinkedHashMap<>();

  void add(Table table, Map<Row, Outcome> rows) {
    outcomes.put(table, rows);
  }

  boolean isComplete() {
    return failures().isEmpty();
  }

  /**
   * A line for each who does the job, a column for each situation: the ratio to the expert, and
   * what a call allocates.
   */
  String ratios() {
    List<Table> tables = outcomes.keySet().stream().filter(Table::isOfCalls).toList();
    if (tables.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("| who |");
    tables.forEach(table -> text.append(' ').append(table.key()).append(" |"));
    text.append('\n').append("|---|").append("---|".repeat(tables.size())).append('\n');
    for (String who : titles(tables)) {
      text.append("| ").append(who).append(" |");
      tables.forEach(table -> text.append(' ').append(cell(table, who)).append(" |"));
      text.append('\n');
    }
    return text.toString();
  }

  private List<String> titles(List<Table> tables) {
    Set<String> present =
        tables.stream()
            .flatMap(table -> outcomes.get(table).keySet().stream())
            .map(Row::title)
            .collect(Collectors.toSet());
    return Stream.of(Variant.values()).map(Variant::title).filter(present::contains).toList();
  }

  private String cell(Table table, String who) {
    return outcomes.get(table).entrySet().stream()
        .filter(entry -> entry.getKey().title().equals(who))
        .map(entry -> cell(table, entry.getValue()))
        .collect(Collectors.joining());
  }

  private String cell(Table table, Outcome outcome) {
    return outcome
        .failure()
        .map(reason -> "could not run")
        .orElseGet(() -> ratio(table, outcome) + format(", %.0f B", outcome.bytes()));
  }

  /** The same, with times, a table for each situation. */
  String details() {
    StringBuilder text = new StringBuilder();
    outcomes.forEach(
        (table, rows) -> {
          text.append("### ").append(table.title()).append("\n\n");
          text.append(
              "| who | CPU per call: median (min to max) | ratio | allocated per call | processes |\n");
          text.append("|---|---|---|---|---|\n");
          rows.forEach((row, outcome) -> text.append(line(table, row, outcome)).append('\n'));
          text.append('\n');
        });
    return text.toString();
  }

  private String line(Table table, Row row, Outcome outcome) {
    return outcome
        .failure()
        .map(reason -> "| %s | could not run | | | |".formatted(row.title()))
        .orElseGet(
            () ->
                "| %s | %s | %s | %s | %d |"
                    .formatted(
                        row.title(),
                        outcome.spread(),
                        ratio(table, outcome),
                        format("%.0f B", outcome.bytes()),
                        outcome.processes()));
  }

  /** Who could not run, why, and in which situations; empty if all could. */
  String failures() {
    Map<String, List<String>> situations = new LinkedHashMap<>();
    outcomes.forEach(
        (table, rows) ->
            rows.forEach(
                (row, outcome) ->
                    outcome
                        .failure()
                        .map(reason -> row.title() + ": " + reason)
                        .ifPresent(
                            failure ->
                                situations
                                    .computeIfAbsent(failure, key -> new ArrayList<>())
                                    .add(table.key()))));
    StringBuilder text = new StringBuilder(situations.isEmpty() ? "" : "Could not run:\n\n");
    situations.forEach(
        (failure, tables) ->
            text.append("- %s (%s)%n".formatted(failure, String.join(", ", tables))));
    return text.toString();
  }

  private String ratio(Table table, Outcome outcome) {
    Outcome reference = outcomes.get(table).get(table.rows().get(0));
    return reference.failure().isPresent()
        ? "?"
        : format("%.2f", outcome.nanos() / reference.nanos());
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
