package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Metric;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many time series an operation makes, exactly.
 *
 * <p>For each combination of label values: one of requests for each status, one of errors for each
 * error type, and of the histogram one for each bucket, its infinite bucket, its count, its sum and
 * the maximum that Micrometer adds; where there is a counter of its own, one for each status. A
 * null among the tags adds the series of {@code none} when it first happens; those are not counted.
 */
final class SeriesCount {
  private static final int OTHER_ERROR = 1;

  private final Operation operation;
  private final Optional<MeterSeries> counter;
  private final long errorTypes;

  private SeriesCount(Operation operation, long errorTypes) {
    this.operation = operation;
    this.counter = MeterSeries.counter(operation);
    this.errorTypes = errorTypes;
  }

  static SeriesCount of(Operation operation, ImmutableList<String> errorTypes) {
    return new SeriesCount(operation, errorTypes.size() + OTHER_ERROR);
  }

  long total() {
    return MeterSeries.times(operation.tags(), perCombination());
  }

  /** The sum as a user can check it. */
  String arithmetic() {
    String factors =
        operation.tags().stream()
            .map(tag -> tag.labels().size() + " " + tag.key() + " * ")
            .collect(Collectors.joining());
    return Stream.concat(
            operation.metric().stream().map(this::familiesInWords),
            counter.stream().map(MeterSeries::what))
        .collect(Collectors.joining(" + ", factors + "(", ")"));
  }

  private String familiesInWords(Metric metric) {
    return "%s + %d error_type + %s"
        .formatted(
            MeterSeries.statusesInWords(operation),
            errorTypes,
            MeterSeries.histogramInWords(metric.buckets()));
  }

  private long perCombination() {
    long families =
        operation
            .metric()
            .map(
                metric ->
                    MeterSeries.statuses(operation)
                        + errorTypes
                        + MeterSeries.histogram(metric.buckets()))
            .orElse(0L);
    return families + counter.map(MeterSeries::statuses).orElse(0L);
  }
}
