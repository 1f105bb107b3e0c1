package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Tag;
import java.util.stream.Collectors;

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
  private static final int OTHERS_OF_HISTOGRAM = 4;

  private final Operation operation;
  private final long statuses;
  private final long errorTypes;

  private SeriesCount(Operation operation, long statuses, long errorTypes) {
    this.operation = operation;
    this.statuses = statuses;
    this.errorTypes = errorTypes;
  }

  static SeriesCount of(Operation operation, ImmutableList<String> errorTypes) {
    return new SeriesCount(
        operation, operation.completion().isAsync() ? 3 : 2, errorTypes.size() + OTHER_ERROR);
  }

  long total() {
    long combinations = 1;
    for (Tag tag : operation.tags()) {
      combinations = Math.multiplyExact(combinations, Math.max(1, tag.labels().size()));
    }
    return Math.multiplyExact(combinations, perCombination());
  }

  /** The sum as a user can check it. */
  String arithmetic() {
    String factors =
        operation.tags().stream()
            .map(tag -> tag.labels().size() + " " + tag.key() + " * ")
            .collect(Collectors.joining());
    String counted = operation.meters().count().isPresent() ? statuses + " status" : "";
    if (operation.metric().isEmpty()) {
      return factors + "(" + counted + ")";
    }
    return factors
        + String.format(
            "(%d status + %d error_type + %d buckets + %d for +Inf, count, sum and max%s)",
            statuses,
            errorTypes,
            operation.metric().get().buckets().size(),
            OTHERS_OF_HISTOGRAM,
            counted.isEmpty() ? "" : " + " + counted);
  }

  private long perCombination() {
    long counted = operation.meters().count().isPresent() ? statuses : 0;
    return operation
        .metric()
        .map(
            metric ->
                counted + statuses + errorTypes + metric.buckets().size() + OTHERS_OF_HISTOGRAM)
        .orElse(counted);
  }
}
