package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Signatures;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges operations whose metrics a scrape shows under one name: overloads may share one, if they
 * have the same labels.
 */
final class CatalogValidator {
  ImmutableList<ValidationReport> validate(Collection<Operation> operations) {
    Map<String, MeterFamily> first = new HashMap<>();
    ImmutableList.Builder<ValidationReport> reports = ImmutableList.builder();
    for (Operation operation : operations) {
      for (MeterFamily family : MeterFamily.of(operation)) {
        Set<MeterFamily> compared = new HashSet<>();
        for (String shown : family.shown()) {
          MeterFamily earlier = first.putIfAbsent(shown, family);
          if (earlier != null && earlier != family && compared.add(earlier)) {
            findConflict(earlier, family, shown).ifPresent(reports::add);
          }
        }
      }
    }
    return reports.build();
  }

  private static Optional<ValidationReport> findConflict(
      MeterFamily earlier, MeterFamily later, String shown) {
    if (!earlier.name().equals(later.name())) {
      return Optional.of(
          report(
              Problem.METRIC_SHOWN_TWICE,
              later,
              earlier.name(),
              Signatures.brief(earlier.operation().method()),
              later.name(),
              Signatures.brief(later.operation().method()),
              shown));
    }
    return findDifference(earlier, later)
        .map(
            difference ->
                report(
                    Problem.CONFLICTING_METRIC,
                    later,
                    Signatures.brief(earlier.operation().method()),
                    Signatures.brief(later.operation().method()),
                    later.name(),
                    difference));
  }

  private static Optional<String> findDifference(MeterFamily a, MeterFamily b) {
    if (a.kind() != b.kind()) {
      return Optional.of("kinds");
    }
    if (!a.labels().equals(b.labels())) {
      return Optional.of("tags");
    }
    return a.buckets().equals(b.buckets()) ? Optional.empty() : Optional.of("buckets");
  }

  private static ValidationReport report(Problem problem, MeterFamily later, Object... names) {
    return ValidationReport.about(Places.outermost(later.operation().method()))
        .add(problem, later.element(), later.mirror(), names)
        .build();
  }
}
