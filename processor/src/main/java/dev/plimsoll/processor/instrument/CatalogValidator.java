package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Measured;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Signatures;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;

/** Judges operations that share a metric: overloads may, if they have the same labels. */
final class CatalogValidator {
  /** What a back end knows by one name. */
  private record Family(
      String name,
      String kind,
      List<String> labels,
      List<Double> buckets,
      Operation operation,
      AnnotationMirror mirror) {}

  ImmutableList<ValidationReport> validate(Collection<Operation> operations) {
    Map<String, Family> first = new HashMap<>();
    ImmutableList.Builder<ValidationReport> reports = ImmutableList.builder();
    for (Operation operation : operations) {
      for (Family family : families(operation)) {
        Family earlier = first.putIfAbsent(family.name(), family);
        if (earlier != null) {
          findDifference(earlier, family)
              .ifPresent(difference -> reports.add(report(earlier, family, difference)));
        }
      }
    }
    return reports.build();
  }

  private static ImmutableList<Family> families(Operation operation) {
    List<String> labels =
        operation.tags().stream().map(tag -> GeneratedNames.snake(tag.key())).sorted().toList();
    ImmutableList.Builder<Family> families = ImmutableList.builder();
    operation
        .metric()
        .ifPresent(
            m ->
                families.add(
                    new Family(m.base(), "RED", labels, m.buckets(), operation, m.mirror())));
    Operation.Meters meters = operation.meters();
    meters
        .count()
        .ifPresent(
            c ->
                families.add(
                    new Family(c.name(), "counter", labels, List.of(), operation, c.mirror())));
    meters.sizes().forEach(s -> families.add(family(s, "size", s.buckets(), operation)));
    meters
        .levels()
        .forEach(
            l -> families.add(family(l, l.isPolled() ? "poll" : "gauge", List.of(), operation)));
    return families.build();
  }

  private static Family family(
      Measured measured, String kind, List<Double> buckets, Operation operation) {
    return new Family(measured.key(), kind, List.of(), buckets, operation, measured.mirror());
  }

  private static Optional<String> findDifference(Family a, Family b) {
    if (!a.kind().equals(b.kind())) {
      return Optional.of("kinds");
    }
    if (!a.labels().equals(b.labels())) {
      return Optional.of("tags");
    }
    return a.buckets().equals(b.buckets()) ? Optional.empty() : Optional.of("buckets");
  }

  private static ValidationReport report(Family earlier, Family later, String difference) {
    return ValidationReport.about(Places.outermost(later.operation().method()))
        .add(
            Problem.CONFLICTING_METRIC,
            later.operation().method(),
            later.mirror(),
            Signatures.brief(earlier.operation().method()),
            Signatures.brief(later.operation().method()),
            later.name(),
            difference)
        .build();
  }
}
