package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Signatures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges operations that share a metric: overloads may, if they have the same labels. */
final class CatalogValidator {
  ImmutableList<ValidationReport> validate(Collection<Operation> operations) {
    Map<String, Operation> first = new HashMap<>();
    ImmutableList.Builder<ValidationReport> reports = ImmutableList.builder();
    for (Operation operation : operations) {
      Operation earlier = first.putIfAbsent(operation.metric().get().base(), operation);
      if (earlier != null) {
        findDifference(earlier, operation)
            .ifPresent(difference -> reports.add(report(earlier, operation, difference)));
      }
    }
    return reports.build();
  }

  private static Optional<String> findDifference(Operation a, Operation b) {
    if (!labels(a).equals(labels(b))) {
      return Optional.of("tags");
    }
    return a.metric().get().buckets().equals(b.metric().get().buckets())
        ? Optional.empty()
        : Optional.of("buckets");
  }

  private static List<String> labels(Operation operation) {
    return operation.metric().get().tags().stream()
        .map(tag -> GeneratedNames.snake(tag.key()))
        .sorted()
        .toList();
  }

  private static ValidationReport report(Operation earlier, Operation later, String difference) {
    Metric metric = later.metric().get();
    return ValidationReport.about(Places.outermost(later.method()))
        .add(
            Problem.CONFLICTING_METRIC,
            later.method(),
            metric.mirror(),
            Signatures.brief(earlier.method()),
            Signatures.brief(later.method()),
            metric.base(),
            difference)
        .build();
  }
}
