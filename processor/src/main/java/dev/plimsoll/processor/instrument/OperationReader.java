package dev.plimsoll.processor.instrument;

import static dev.plimsoll.processor.instrument.AnnotationReader.METRIC_TAG;
import static dev.plimsoll.processor.instrument.AnnotationReader.RED_METRIC;
import static dev.plimsoll.processor.instrument.AnnotationReader.SPAN_ATTRIBUTE;
import static dev.plimsoll.processor.instrument.AnnotationReader.SPAN_LINK;
import static dev.plimsoll.processor.instrument.AnnotationReader.TRACED;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.AnnotationReader.Carried;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.Operation.Link;
import dev.plimsoll.processor.instrument.Operation.Meters;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.NamedError;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.instrument.ValueReader.Value;
import dev.plimsoll.processor.source.Overridable.Method;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.SensitiveTypes;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what is to be watched about one method. */
final class OperationReader {
  private final AnnotationReader annotations;
  private final ValueReader values;
  private final MeterReader meters;
  private final DomainReader domains;
  private final CompletionReader completions;
  private final SensitiveTypes sensitiveTypes;
  private final Places places;

  OperationReader(
      AnnotationReader annotations,
      ValueReader values,
      MeterReader meters,
      DomainReader domains,
      CompletionReader completions,
      SensitiveTypes sensitiveTypes,
      Places places) {
    this.annotations = annotations;
    this.values = values;
    this.meters = meters;
    this.domains = domains;
    this.completions = completions;
    this.sensitiveTypes = sensitiveTypes;
    this.places = places;
  }

  Optional<Operation> read(Method method, Reach reach) {
    Optional<Carried> traced = annotations.find(TRACED, method.declarations());
    Optional<Carried> metric = annotations.find(RED_METRIC, method.declarations());
    ExecutableElement element = method.element();
    TypeMirror returned = method.type().getReturnType();
    Completion completion = completions.read(returned);
    Optional<TypeMirror> result = completions.resultOf(returned, completion);
    Optional<Metric> read = metric.map(carried -> metric(carried, method));
    Meters others = meters.read(method, read, completion, result, reach);
    if (traced.isEmpty() && read.isEmpty() && others.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Operation(
            element,
            method.declarations(),
            read.map(Metric::base).orElseGet(() -> AnnotationReader.operationName(element)),
            traced.map(carried -> span(carried, method, result, reach)),
            read,
            read.isPresent() || others.count().isPresent() || others.isTagged()
                ? tags(method, result, reach)
                : ImmutableList.of(),
            others,
            completion,
            Adapter.find(returned),
            result,
            method.declarations().stream().anyMatch(sensitiveTypes::takesSensitive),
            method.thrown(),
            places.of(element)));
  }

  private Span span(Carried traced, Method method, Optional<TypeMirror> result, Reach reach) {
    return new Span(
        AnnotationReader.spanName(traced, method.element()),
        AnnotationValues.getEnum(traced.value("kind")).getSimpleName().toString(),
        traced.flag("newRoot"),
        attributes(method, result, reach),
        values.read(SPAN_LINK, method, Optional.empty(), reach).stream()
            .map(link -> new Link(link.key(), link.element(), link.path(), link.mirror()))
            .collect(ImmutableList.toImmutableList()),
        traced.carrier(),
        traced.mirror());
  }

  private ImmutableList<Attribute> attributes(
      Method method, Optional<TypeMirror> result, Reach reach) {
    return values.read(SPAN_ATTRIBUTE, method, result, reach).stream()
        .map(value -> new Attribute(value.key(), value.element(), value.path(), value.mirror()))
        .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<Tag> tags(Method method, Optional<TypeMirror> result, Reach reach) {
    ImmutableList.Builder<Tag> tags = ImmutableList.builder();
    for (Value value : values.read(METRIC_TAG, method, result, reach)) {
      ImmutableList<String> given = value.carried().texts("values");
      tags.add(
          new Tag(
              value.key(),
              value.element(),
              value.path(),
              domains.read(value.path().end(), given),
              given,
              value.mirror()));
    }
    return tags.build();
  }

  private static Metric metric(Carried metric, Method method) {
    ImmutableList<NamedError> errors =
        AnnotationValues.getAnnotationValues(metric.value("errors")).stream()
            .map(AnnotationValues::getAnnotationMirror)
            .map(OperationReader::error)
            .collect(ImmutableList.toImmutableList());
    return new Metric(
        AnnotationReader.metricBase(metric, method.element()),
        AnnotationValues.getDoubles(metric.value("buckets")),
        errors,
        metric.types("expected"),
        metric.carrier(),
        metric.mirror());
  }

  private static NamedError error(AnnotationMirror mirror) {
    return new NamedError(
        AnnotationValues.getTypeMirror(AnnotationMirrors.getAnnotationValue(mirror, "type")),
        AnnotationValues.getString(AnnotationMirrors.getAnnotationValue(mirror, "as")));
  }
}
