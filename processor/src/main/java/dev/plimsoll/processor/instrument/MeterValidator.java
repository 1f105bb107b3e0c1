package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Level;
import dev.plimsoll.processor.instrument.Operation.Measured;
import dev.plimsoll.processor.instrument.Operation.Size;
import dev.plimsoll.processor.source.Signatures;
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
        .ifPresent(f -> validateName(f.base(), f.carrier(), f.mirror(), report));
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
    }
    for (Level level : operation.meters().levels()) {
      validate("GaugeMetric", level, operation, report);
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
