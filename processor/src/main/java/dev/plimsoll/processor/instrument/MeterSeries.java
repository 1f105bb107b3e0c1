package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/**
 * One meter of an operation beside the three families: its name as a back end knows it, and how
 * many time series it makes, exactly.
 *
 * @param kind as the facts call it
 * @param statuses how many there are of one combination of tags
 * @param what what those are
 */
record MeterSeries(
    String name,
    String kind,
    ImmutableList<Tag> tags,
    List<Double> buckets,
    long statuses,
    String what,
    Element element,
    AnnotationMirror mirror) {
  private static final int COUNT_SUM_AND_MAX = 3;

  /** The infinite bucket is one more. */
  private static final int OTHERS_OF_HISTOGRAM = COUNT_SUM_AND_MAX + 1;

  static List<MeterSeries> of(Operation operation) {
    List<MeterSeries> all = new ArrayList<>();
    Operation.Meters meters = operation.meters();
    meters.flight().ifPresent(flight -> addFlight(flight, operation, all));
    counter(operation).ifPresent(all::add);
    for (Operation.Size size : meters.sizes()) {
      all.add(
          new MeterSeries(
              size.key(),
              "histogram",
              operation.tags(size.tags()),
              size.buckets(),
              histogram(size.buckets()),
              histogramInWords(size.buckets()),
              size.element(),
              size.mirror()));
    }
    for (Operation.Level level : meters.levels()) {
      all.add(gauge(level.key(), operation.tags(level.tags()), level.element(), level.mirror()));
    }
    return all;
  }

  /** The counter of an operation, which its series are counted with. */
  static Optional<MeterSeries> counter(Operation operation) {
    return operation
        .meters()
        .count()
        .map(
            count ->
                new MeterSeries(
                    count.name(),
                    "counter",
                    operation.tags(),
                    List.of(),
                    statuses(operation),
                    statusesInWords(operation),
                    count.carrier(),
                    count.mirror()));
  }

  /** How many ways there are in which a call can end; only an asynchronous one is cancelled. */
  static long statuses(Operation operation) {
    return operation.completion().isAsync() ? 3 : 2;
  }

  static String statusesInWords(Operation operation) {
    return statuses(operation) + " status";
  }

  /** How many series a histogram makes, of one combination of tags. */
  static long histogram(List<Double> buckets) {
    return buckets.size() + OTHERS_OF_HISTOGRAM;
  }

  static String histogramInWords(List<Double> buckets) {
    return "%d buckets + %d for +Inf, count, sum and max"
        .formatted(buckets.size(), OTHERS_OF_HISTOGRAM);
  }

  /** The series of one combination, for each combination of the values of tags. */
  static long times(List<Tag> tags, long ofOne) {
    long total = ofOne;
    for (Tag tag : tags) {
      total = Math.multiplyExact(total, Math.max(1, tag.labels().size()));
    }
    return total;
  }

  private static void addFlight(
      Operation.Flight flight, Operation operation, List<MeterSeries> all) {
    ImmutableList<Tag> tags = operation.tags(flight.tags());
    String base = flight.base();
    all.add(gauge(MeterNames.inFlight(base), tags, flight.carrier(), flight.mirror()));
    if (flight.isLongTask()) {
      all.add(
          new MeterSeries(
              MeterNames.running(base),
              "long-task",
              tags,
              List.of(),
              COUNT_SUM_AND_MAX,
              "%d for count, sum and max".formatted(COUNT_SUM_AND_MAX),
              flight.carrier(),
              flight.mirror()));
    }
  }

  private static MeterSeries gauge(
      String name, ImmutableList<Tag> tags, Element element, AnnotationMirror mirror) {
    return new MeterSeries(name, "gauge", tags, List.of(), 1, "1 gauge", element, mirror);
  }

  long total() {
    return times(tags, statuses);
  }

  /** The product as a user can check it. */
  String arithmetic() {
    return Stream.concat(
            tags.stream().map(tag -> tag.labels().size() + " " + tag.key()),
            Stream.of("(" + what + ")"))
        .collect(Collectors.joining(" * "));
  }
}
