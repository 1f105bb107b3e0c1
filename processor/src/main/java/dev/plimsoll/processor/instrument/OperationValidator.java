package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.NamedError;
import dev.plimsoll.processor.source.Options;
import dev.plimsoll.processor.source.Signatures;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges what is to be watched about one method: names, buckets, exceptions, number of series. */
final class OperationValidator {
  private static final Pattern METRIC_NAME =
      Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");
  private static final Pattern ERROR_NAME = Pattern.compile("[a-z][a-z0-9_.]*");

  private final Types types;
  private final Elements elements;
  private final Options options;
  private final ErrorVocabulary vocabulary;
  private final ArgumentValidator arguments;
  private final MeterValidator meters;
  private final MigrationValidator migrations;

  OperationValidator(
      Types types,
      Elements elements,
      Options options,
      ErrorVocabulary vocabulary,
      ArgumentValidator arguments,
      MigrationValidator migrations) {
    this.types = types;
    this.elements = elements;
    this.options = options;
    this.vocabulary = vocabulary;
    this.arguments = arguments;
    this.meters = new MeterValidator(arguments);
    this.migrations = migrations;
  }

  void validate(Operation operation, ValidationReport.Builder report) {
    if (operation.completion() == Completion.UNSEEN) {
      report.add(
          Problem.MEASURES_SUBMISSION,
          operation.method(),
          Signatures.brief(operation.method()),
          Signatures.brief(operation.method().getReturnType()));
    }
    if (operation.completion() == Completion.ASKED) {
      report.add(Problem.SEEN_WHEN_ASKED, operation.method(), Signatures.brief(operation.method()));
    }
    if (operation.completion() == Completion.NOT_ADAPTED) {
      report.add(
          Problem.ADAPTER_MISSING,
          operation.method(),
          Signatures.brief(operation.method()),
          Signatures.brief(operation.method().getReturnType()),
          operation.adapter().get().artifact());
    }
    operation
        .span()
        .ifPresent(
            span -> {
              arguments.validate(operation, span, report);
              arguments.validateLinks(span, report);
            });
    operation.metric().ifPresent(metric -> validate(operation, metric, report));
    if (arguments.validateTags(operation, report)) {
      if (operation.isCounted()) {
        validateSeries(operation, report);
      }
      meters.validateSeries(operation, options.maxSeries(), report);
    }
    meters.validate(operation, report);
    migrations.validate(operation, report);
  }

  static boolean isMetricName(String name) {
    return METRIC_NAME.matcher(name).matches();
  }

  private void validate(Operation operation, Metric metric, ValidationReport.Builder report) {
    if (!isMetricName(metric.base())) {
      report.add(Problem.INVALID_METRIC_NAME, metric.carrier(), metric.mirror(), metric.base());
    }
    findFault(metric.buckets())
        .ifPresent(
            fault ->
                report.add(
                    Problem.INVALID_BUCKETS,
                    metric.carrier(),
                    metric.mirror(),
                    metric.base(),
                    fault));
    validateErrors(operation, metric, report);
  }

  /** Finds what is wrong about the bounds of a histogram. */
  static Optional<String> findFault(Iterable<Double> buckets) {
    double last = 0;
    for (double bucket : buckets) {
      if (!(bucket > last) || Double.isInfinite(bucket)) {
        return Optional.of(
            bucket > 0 && !Double.isInfinite(bucket)
                ? "`" + bucket + "` stands behind `" + last + "`"
                : "one is `" + bucket + "`");
      }
      last = bucket;
    }
    return Optional.empty();
  }

  private void validateErrors(Operation operation, Metric metric, ValidationReport.Builder report) {
    Set<String> seen = new HashSet<>();
    for (TypeMirror expected : metric.expected()) {
      validateThrown("an expected exception", expected, operation, metric, report);
      validateOnce(expected, seen, operation, metric, report);
    }
    for (NamedError error : metric.errors()) {
      validateThrown("a named error", error.type(), operation, metric, report);
      validateOnce(error.type(), seen, operation, metric, report);
      if (!ERROR_NAME.matcher(error.name()).matches()) {
        report.add(Problem.INVALID_ERROR_NAME, metric.carrier(), metric.mirror(), error.name());
      }
    }
  }

  private static void validateOnce(
      TypeMirror type,
      Set<String> seen,
      Operation operation,
      Metric metric,
      ValidationReport.Builder report) {
    if (!seen.add(type.toString())) {
      report.add(
          Problem.DUPLICATE_ERROR_TYPE,
          metric.carrier(),
          metric.mirror(),
          Signatures.brief(type),
          Signatures.brief(operation.method()));
    }
  }

  /** An annotation on the type speaks for many methods, not all of which throw the same. */
  private void validateThrown(
      String role,
      TypeMirror type,
      Operation operation,
      Metric metric,
      ValidationReport.Builder report) {
    if (metric.carrier().getKind() == ElementKind.METHOD && !canThrow(operation, type)) {
      report.add(
          Problem.UNTHROWN_EXCEPTION,
          metric.carrier(),
          metric.mirror(),
          Signatures.brief(type),
          role,
          Signatures.brief(operation.method()));
    }
  }

  private boolean canThrow(Operation operation, TypeMirror type) {
    return operation.completion() != Completion.RETURN
        || isSubtype(type, "java.lang.RuntimeException")
        || isSubtype(type, "java.lang.Error")
        || types.isSubtype(elements.getTypeElement("java.lang.RuntimeException").asType(), type)
        || operation.declared().stream()
            .map(types::erasure)
            .anyMatch(thrown -> types.isSubtype(type, thrown) || types.isSubtype(thrown, type));
  }

  private boolean isSubtype(TypeMirror type, String name) {
    return types.isSubtype(type, elements.getTypeElement(name).asType());
  }

  private void validateSeries(Operation operation, ValidationReport.Builder report) {
    SeriesCount count = SeriesCount.of(operation, vocabulary.names(operation));
    if (count.total() <= options.maxSeries()) {
      return;
    }
    Element carrier =
        operation.metric().isPresent()
            ? operation.metric().get().carrier()
            : operation.meters().count().get().carrier();
    AnnotationMirror mirror =
        operation.metric().isPresent()
            ? operation.metric().get().mirror()
            : operation.meters().count().get().mirror();
    report.add(
        Problem.TOO_MANY_SERIES,
        carrier,
        mirror,
        operation.metric().map(Metric::base).orElse(operation.name()),
        count.total(),
        options.maxSeries(),
        count.arithmetic());
  }
}
