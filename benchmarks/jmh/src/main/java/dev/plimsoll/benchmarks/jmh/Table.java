package dev.plimsoll.benchmarks.jmh;

import static dev.plimsoll.benchmarks.jmh.Row.call;
import static dev.plimsoll.benchmarks.jmh.Row.failure;
import static dev.plimsoll.benchmarks.jmh.Row.rendering;
import static dev.plimsoll.benchmarks.jmh.Variant.AGENT;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_EXCEPTION;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_NO_PLACE;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_NO_SDK;
import static dev.plimsoll.benchmarks.jmh.Variant.PLAIN;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_NOOP;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_NO_SDK;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_OFF;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_OBSERVED;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_OBSERVED_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_TIMED;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_TIMED_LABEL;

import java.util.List;

/**
 * Rows that are compared with one another.
 *
 * @param key how the command line names it
 * @param rows the first one is what the others' ratios are relative to
 */
record Table(String key, String title, List<Row> rows) {
  static List<Table> all() {
    return List.of(
        new Table(
            "red",
            "RED metrics, success",
            List.of(
                call("counted", HAND_WRITTEN),
                call("counted", PLIMSOLL),
                call("counted", PLIMSOLL_OFF),
                call("counted", PLIMSOLL_NOOP),
                call("counted", PLAIN),
                call("counted", SPRING_TIMED),
                call("charge", SPRING_TIMED_LABEL),
                call("counted", SPRING_OBSERVED),
                call("charge", SPRING_OBSERVED_LABEL))),
        new Table(
            "span",
            "Span with two attributes, success",
            List.of(
                call("traced", HAND_WRITTEN),
                call("traced", PLIMSOLL),
                call("traced", PLIMSOLL_OFF),
                call("traced", HAND_WRITTEN_NO_PLACE),
                call("traced", AGENT),
                call("traced", PLAIN))),
        new Table(
            "no-sdk",
            "Span with two attributes, OpenTelemetry without SDK",
            List.of(
                call("traced", PLAIN),
                call("traced", PLIMSOLL_NO_SDK),
                call("traced", PLIMSOLL_NOOP),
                call("traced", HAND_WRITTEN_NO_SDK))),
        new Table(
            "both",
            "RED metrics and span, success",
            List.of(
                call("charge", HAND_WRITTEN),
                call("charge", PLIMSOLL),
                call("charge", PLIMSOLL_OFF),
                call("charge", PLAIN))),
        new Table("red-declared", "RED metrics, declared failure", failures("counted", true)),
        new Table("red-unexpected", "RED metrics, unexpected failure", failures("counted", false)),
        new Table("span-declared", "Span, declared failure", failures("traced", true)),
        new Table(
            "both-unexpected",
            "RED metrics and span, unexpected failure",
            failures("charge", false)),
        new Table("completed", "RED metrics and span, future already complete", async("completed")),
        new Table("pending", "RED metrics and span, future completed later", async("pending")),
        new Table(
            "to-string",
            "`toString` of a record with two sensitive members of four",
            List.of(
                rendering("concatenation and masks by hand", "handWritten"),
                rendering("Plimsoll", "plimsoll"),
                rendering("concatenation by hand, masks nothing", "unmasked"),
                rendering("a record's own, masks nothing", "record"))));
  }

  /** Whether its rows are calls of the same service. */
  boolean isOfCalls() {
    return rows.stream().anyMatch(row -> row.parameters().containsKey("variant"));
  }

  private static List<Row> failures(String method, boolean declared) {
    Row byHand = failure(method, HAND_WRITTEN, declared);
    Row plimsoll = failure(method, PLIMSOLL, declared);
    Row plain = failure(method, PLAIN, declared);
    return method.equals("counted")
        ? List.of(byHand, plimsoll, plain)
        : List.of(failure(method, HAND_WRITTEN_EXCEPTION, declared), byHand, plimsoll, plain);
  }

  private static List<Row> async(String method) {
    return List.of(call(method, HAND_WRITTEN), call(method, PLIMSOLL), call(method, PLAIN));
  }
}
