package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Level;
import dev.plimsoll.processor.instrument.Operation.Measured;
import dev.plimsoll.processor.instrument.Operation.Size;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.source.Signatures;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;

/** Judges the meters of a method beside the three families. */
final class MeterValidator {
  private final ArgumentValidator arguments;

  MeterValidator(ArgumentValidator arguments) {
    this.arguments = arguments;
  }

  void validate(Operation operation, ValidationReport.Builder report) {
    operation
        .meters()
        .flight()
        .ifPresent(
            f -> {
              validateName(f.base(), f.carrier(), f.mirror(), report);
              for (String key : f.tags()) {
                findFault(key, operation, false)
                    .ifPresent(
                        fault ->
                            report.add(
                                Problem.TAG_NOT_CARRIED,
                                f.carrier(),
                                f.mirror(),
                                f.base(),
                                key,
                                fault));
              }
            });
    operation
        .meters()
        .count()
        .ifPresent(c -> validateName(c.name(), c.carrier(), c.mirror(), report));
    for (Size size : operation.meters().sizes()) {
      OperationValidator.findFault(size.buckets())
          .ifPresent(
              fault ->
                  report.add(
                      Problem.INVALID_BUCKETS, size.element(), size.mirror(), size.key(), fault));
      validate("SizeMetric", size, operation, report);
      validateTags(size, false, operation, report);
    }
    for (Level level : operation.meters().levels()) {
      validate("GaugeMetric", level, operation, report);
      validateTags(level, level.isPolled(), operation, report);
    }
  }

  /** Whether each meter that carries tags stays within the budget; the counter has its own rule. */
  void validateSeries(Operation operation, long maxSeries, ValidationReport.Builder report) {
    for (MeterSeries meter : MeterSeries.of(operation)) {
      if (!meter.kind().equals("counter") && !meter.tags().isEmpty() && meter.total() > maxSeries) {
        report.add(
            Problem.TOO_MANY_SERIES,
            meter.element(),
            meter.mirror(),
            meter.name(),
            meter.total(),
            maxSeries,
            meter.arithmetic());
      }
    }
  }

  /** Finds why a meter cannot carry a tag. */
  private static Optional<String> findFault(String key, Operation operation, boolean isAtEnd) {
    List<Tag> tags = operation.tags();
    Optional<Tag> named = tags.stream().filter(tag -> tag.key().equals(key)).findFirst();
    if (named.isPresent()) {
      return named
          .filter(tag -> tag.isOfResult() && !isAtEnd)
          .map(tag -> "it comes from the result, which is not there yet");
    }
    String method = Signatures.brief(operation.method());
    return Optional.of(
        tags.isEmpty()
            ? "`" + method + "` has no tags"
            : "`"
                + method
                + "` has only "
                + tags.stream().map(t -> "`" + t.key() + "`").collect(Collectors.joining(", ")));
  }

  private static void validateTags(
      Measured measured, boolean isPolled, Operation operation, ValidationReport.Builder report) {
    for (String key : measured.tags()) {
      Optional<String> fault =
          isPolled
              ? Optional.of("it is asked for its value, without a call")
              : findFault(key, operation, measured.isOfResult());
      fault.ifPresent(
          why ->
              report.add(
                  Problem.TAG_NOT_CARRIED,
                  measured.element(),
                  measured.mirror(),
                  measured.key(),
                  key,
                  why));
    }
  }

  private void validate(
      String annotation, Measured measured, Operation operation, ValidationReport.Builder report) {
    validateName(measured.key(), measured.element(), measured.mirror(), report);
    if (!ArgumentValidator.isThere(operation, measured, report)) {
      return;
    }
    if (measured.path().broken().isPresent()) {
      ArgumentValidator.reportBroken(measured, report);
    } else if (measured.measure().isEmpty()) {
      report.add(
          Problem.NOT_MEASURABLE,
          measured.element(),
          measured.mirror(),
          measured.key(),
          Signatures.brief(measured.path().end()));
    } else if (measured.measure().get().isValue()) {
      arguments
          .findSensitive(operation, measured)
          .ifPresent(
              part ->
                  report.add(
                      Problem.SENSITIVE_MEASURE,
                      measured.element(),
                      measured.mirror(),
                      measured.key(),
                      part,
                      annotation));
    }
  }

  private static void validateName(
      String name, Element carrier, AnnotationMirror mirror, ValidationReport.Builder report) {
    if (!OperationValidator.isMetricName(name)) {
      report.add(Problem.INVALID_METRIC_NAME, carrier, mirror, name);
    }
  }
}
