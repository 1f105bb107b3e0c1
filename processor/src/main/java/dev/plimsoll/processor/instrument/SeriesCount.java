package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.Tag;
import java.util.stream.Collectors;

/**
 * How many time series an operation makes, exactly.
 *
 * <p>For each combination of label values: one of requests for each status, one of errors for each
 * error type, and of the histogram one for each bucket, its infinite bucket, its count, its sum and
 * the maximum that Micrometer adds. A null among the tags adds the series of {@code none} when it
 * first happens; those are not counted.
 */
final class SeriesCount {
  private static final int OTHER_ERROR = 1;
  private static final int OTHERS_OF_HISTOGRAM = 4;

  private final Metric metric;
  private final long statuses;
  private final long errorTypes;

  private SeriesCount(Metric metric, long statuses, long errorTypes) {
    this.metric = metric;
    this.statuses = statuses;
    this.errorTypes = errorTypes;
  }

  static SeriesCount of(Operation operation, ImmutableList<String> errorTypes) {
    return new SeriesCount(
        operation.metric().get(),
        operation.completion().isAsync() ? 3 : 2,
        errorTypes.size() + OTHER_ERROR);
  }

  long total() {
    long combinations = 1;
    for (Tag tag : metric.tags()) {
      combinations = Math.multiplyExact(combinations, Math.max(1, tag.labels().size()));
    }
    return Math.multiplyExact(combinations, perCombination());
  }

  /** The sum as a user can check it. */
  String arithmetic() {
    String factors =
        metric.tags().stream()
            .map(tag -> tag.labels().size() + " " + tag.key() + " * ")
            .collect(Collectors.joining());
    return factors
        + String.format(
            "(%d status + %d error_type + %d buckets + %d for +Inf, count, sum and max)",
            statuses, errorTypes, metric.buckets().size(), OTHERS_OF_HISTOGRAM);
  }

  private long perCombination() {
    return statuses + errorTypes + metric.buckets().size() + OTHERS_OF_HISTOGRAM;
  }
}
