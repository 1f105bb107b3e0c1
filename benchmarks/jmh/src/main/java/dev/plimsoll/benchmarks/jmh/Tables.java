package dev.plimsoll.benchmarks.jmh;

import static dev.plimsoll.benchmarks.jmh.Row.rendering;
import static dev.plimsoll.benchmarks.jmh.Variant.AGENT;
import static dev.plimsoll.benchmarks.jmh.Variant.ASPECTJ_OBSERVED;
import static dev.plimsoll.benchmarks.jmh.Variant.ASPECTJ_OBSERVED_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.ASPECTJ_TIMED;
import static dev.plimsoll.benchmarks.jmh.Variant.ASPECTJ_TIMED_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.AVAJE;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_EXCEPTION;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_MIRROR;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_NO_PLACE;
import static dev.plimsoll.benchmarks.jmh.Variant.HAND_WRITTEN_NO_SDK;
import static dev.plimsoll.benchmarks.jmh.Variant.MICRONAUT;
import static dev.plimsoll.benchmarks.jmh.Variant.MICRONAUT_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.PLAIN;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_NOOP;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_NO_SDK;
import static dev.plimsoll.benchmarks.jmh.Variant.PLIMSOLL_OFF;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_OBSERVED;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_OBSERVED_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_TIMED;
import static dev.plimsoll.benchmarks.jmh.Variant.SPRING_TIMED_LABEL;
import static dev.plimsoll.benchmarks.jmh.Variant.STARTER;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What is compared: a table for each situation, in which each peer does what it can. */
final class Tables {
  private static final List<Variant> OURS = List.of(HAND_WRITTEN, PLIMSOLL, PLAIN);

  private static final List<Variant> COUNTING =
      List.of(
          SPRING_TIMED,
          SPRING_OBSERVED,
          ASPECTJ_TIMED,
          ASPECTJ_OBSERVED,
          MICRONAUT,
          MICRONAUT_LABEL,
          AVAJE);

  /** The same with a label, which is on another method of theirs. */
  private static final List<Variant> LABELLING =
      List.of(
          SPRING_TIMED_LABEL, SPRING_OBSERVED_LABEL, ASPECTJ_TIMED_LABEL, ASPECTJ_OBSERVED_LABEL);

  private static final List<Variant> TRACING = List.of(AGENT, STARTER, MICRONAUT);

  private static final List<Variant> KNOWING_FUTURES =
      List.of(
          HAND_WRITTEN_MIRROR,
          SPRING_TIMED,
          SPRING_OBSERVED,
          ASPECTJ_TIMED,
          ASPECTJ_OBSERVED,
          MICRONAUT_LABEL,
          AGENT,
          STARTER);

  private Tables() {}

  static List<Table> all() {
    return Stream.of(successes(), failures(), futures(), List.of(rendered()))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Table> successes() {
    return List.of(
        table(
            "red",
            "RED metrics, success",
            calls("counted", OURS),
            calls("counted", PLIMSOLL_OFF, PLIMSOLL_NOOP),
            calls("counted", COUNTING),
            calls("charge", LABELLING)),
        table(
            "span",
            "Span with two attributes, success",
            calls("traced", OURS),
            calls("traced", PLIMSOLL_OFF, HAND_WRITTEN_NO_PLACE),
            calls("traced", TRACING)),
        table(
            "no-sdk",
            "Span with two attributes, OpenTelemetry without SDK",
            calls("traced", PLAIN, PLIMSOLL_NO_SDK, PLIMSOLL_NOOP, HAND_WRITTEN_NO_SDK)),
        table(
            "both",
            "RED metrics and span, success",
            calls("charge", OURS),
            calls("charge", PLIMSOLL_OFF, MICRONAUT_LABEL)));
  }

  private static List<Table> failures() {
    return List.of(
        table("red-declared", "RED metrics, declared failure", failingCounts(true)),
        table("red-unexpected", "RED metrics, unexpected failure", failingCounts(false)),
        table("span-declared", "Span, declared failure", failingSpans(true)),
        table("span-unexpected", "Span, unexpected failure", failingSpans(false)),
        table(
            "both-unexpected",
            "RED metrics and span, unexpected failure",
            fails("charge", false, OURS),
            fails("charge", false, List.of(HAND_WRITTEN_EXCEPTION, MICRONAUT_LABEL))));
  }

  private static Stream<Row> failingCounts(boolean declared) {
    return Stream.concat(fails("counted", declared, OURS), fails("counted", declared, COUNTING));
  }

  private static Stream<Row> failingSpans(boolean declared) {
    return Stream.of(OURS, List.of(HAND_WRITTEN_EXCEPTION), TRACING)
        .flatMap(variants -> fails("traced", declared, variants));
  }

  private static List<Table> futures() {
    return List.of(
        table(
            "completed",
            "RED metrics and span, future already complete",
            calls("completed", OURS),
            calls("completed", KNOWING_FUTURES)),
        table(
            "pending",
            "RED metrics and span, future completed later",
            calls("pending", OURS),
            calls("pending", KNOWING_FUTURES)),
        table(
            "pending-failed",
            "RED metrics and span, future failed later",
            fails("submit", false, OURS),
            fails("submit", false, KNOWING_FUTURES)));
  }

  private static Table rendered() {
    return table(
        "to-string",
        "`toString` of a record with two sensitive members of four",
        Stream.of(
            rendering("concatenation and masks by hand", "handWritten"),
            rendering("Plimsoll", "plimsoll"),
            rendering("concatenation by hand, masks nothing", "unmasked"),
            rendering("a record's own, masks nothing", "record")));
  }

  @SafeVarargs
  private static Table table(String key, String title, Stream<Row>... rows) {
    return new Table(key, title, Stream.of(rows).flatMap(some -> some).toList());
  }

  private static Stream<Row> calls(String method, Variant... variants) {
    return calls(method, List.of(variants));
  }

  private static Stream<Row> calls(String method, Collection<Variant> variants) {
    return variants.stream().map(variant -> Row.call(method, variant));
  }

  private static Stream<Row> fails(String method, boolean declared, Collection<Variant> variants) {
    return variants.stream().map(variant -> Row.failure(method, variant, declared));
  }
}
