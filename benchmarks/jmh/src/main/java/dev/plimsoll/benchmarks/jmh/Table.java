package dev.plimsoll.benchmarks.jmh;

import java.util.List;

/**
 * Rows that are compared with one another.
 *
 * @param key how the command line names it
 * @param rows the first one is what the others' ratios are relative to
 */
record Table(String key, String title, List<Row> rows) {
  /** Whether its rows are calls of the same service. */
  boolean isOfCalls() {
    return rows.stream().anyMatch(row -> row.parameters().containsKey("variant"));
  }
}
