package dev.plimsoll.processor.instrument;

import static dev.plimsoll.processor.instrument.AnnotationReader.METRIC_TAG;
import static dev.plimsoll.processor.instrument.AnnotationReader.RED_METRIC;
import static dev.plimsoll.processor.instrument.AnnotationReader.SPAN_ATTRIBUTE;
import static dev.plimsoll.processor.instrument.AnnotationReader.TRACED;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.AnnotationReader.Carried;
import dev.plimsoll.processor.instrument.Operation.Attribute;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.Operation.Metric;
import dev.plimsoll.processor.instrument.Operation.NamedError;
import dev.plimsoll.processor.instrument.Operation.Span;
import dev.plimsoll.processor.instrument.Operation.Tag;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.Overridable.Method;
import dev.plimsoll.processor.source.PathResolver;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.SensitiveTypes;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Reads what is to be watched about one method. */
final class OperationReader {
  private final PathResolver paths;
  private final DomainReader domains;
  private final CompletionReader completions;
  private final SensitiveTypes sensitiveTypes;
  private final Places places;

  OperationReader(
      PathResolver paths,
      DomainReader domains,
      CompletionReader completions,
      SensitiveTypes sensitiveTypes,
      Places places) {
    this.paths = paths;
    this.domains = domains;
    this.completions = completions;
    this.sensitiveTypes = sensitiveTypes;
    this.places = places;
  }

  Optional<Operation> read(Method method, Reach reach) {
    Optional<Carried> traced = AnnotationReader.find(TRACED, method.declarations());
    Optional<Carried> metric = AnnotationReader.find(RED_METRIC, method.declarations());
    if (traced.isEmpty() && metric.isEmpty()) {
      return Optional.empty();
    }
    ExecutableElement element = method.element();
    Completion completion = completions.read(method.type().getReturnType());
    Optional<Metric> read = metric.map(carried -> metric(carried, method, reach, completion));
    return Optional.of(
        new Operation(
            element,
            method.declarations(),
            read.map(Metric::base).orElseGet(() -> AnnotationReader.operationName(element)),
            traced.map(carried -> span(carried, method, reach)),
            read,
            completion,
            method.declarations().stream().anyMatch(sensitiveTypes::takesSensitive),
            method.thrown(),
            places.of(element)));
  }

  private Span span(Carried traced, Method method, Reach reach) {
    return new Span(
        AnnotationReader.spanName(traced, method.element()),
        AnnotationValues.getEnum(traced.value("kind")).getSimpleName().toString(),
        AnnotationValues.getBoolean(traced.value("newRoot")),
        attributes(method, reach),
        traced.carrier(),
        traced.mirror());
  }

  private ImmutableList<Attribute> attributes(Method method, Reach reach) {
    ImmutableList.Builder<Attribute> attributes = ImmutableList.builder();
    for (Argument argument : arguments(SPAN_ATTRIBUTE, method, reach)) {
      attributes.add(
          new Attribute(argument.key(), argument.parameter(), argument.path(), argument.mirror()));
    }
    return attributes.build();
  }

  private Metric metric(Carried metric, Method method, Reach reach, Completion completion) {
    ImmutableList.Builder<Tag> tags = ImmutableList.builder();
    for (Argument argument : arguments(METRIC_TAG, method, reach)) {
      ImmutableList<String> given =
          AnnotationValues.getStrings(
              AnnotationMirrors.getAnnotationValue(argument.mirror(), "values"));
      tags.add(
          new Tag(
              argument.key(),
              argument.parameter(),
              argument.path(),
              domains.read(argument.path().end(), given),
              given,
              argument.mirror()));
    }
    ImmutableList<NamedError> errors =
        AnnotationValues.getAnnotationValues(metric.value("errors")).stream()
            .map(AnnotationValues::getAnnotationMirror)
            .map(OperationReader::error)
            .collect(ImmutableList.toImmutableList());
    return new Metric(
        AnnotationReader.metricBase(metric, method.element()),
        AnnotationValues.getDoubles(metric.value("buckets")),
        tags.build(),
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

  private record Argument(
      String key, VariableElement parameter, AccessPath path, AnnotationMirror mirror) {}

  private ImmutableList<Argument> arguments(String annotation, Method method, Reach reach) {
    ImmutableList.Builder<Argument> arguments = ImmutableList.builder();
    var parameters = method.element().getParameters();
    for (int i = 0; i < parameters.size(); i++) {
      VariableElement parameter = parameters.get(i);
      TypeMirror type = method.type().getParameterTypes().get(i);
      Optional<AnnotationMirror> mirror = findOnParameter(annotation, method, i);
      if (mirror.isPresent()) {
        Carried carried = new Carried(parameter, mirror.get());
        arguments.add(
            new Argument(
                key(carried, parameter),
                parameter,
                paths.resolve(carried.text("path"), type, reach),
                mirror.get()));
      }
    }
    return arguments.build();
  }

  /** The key as given, else the last property of the path, else the parameter's name. */
  private static String key(Carried carried, VariableElement parameter) {
    String given = carried.text("value");
    String path = carried.text("path");
    if (!given.isEmpty()) {
      return given;
    }
    return path.isEmpty()
        ? parameter.getSimpleName().toString()
        : path.substring(path.lastIndexOf('.') + 1);
  }

  /** What the declarations that a method overrides say of a parameter holds for it too. */
  private static Optional<AnnotationMirror> findOnParameter(
      String annotation, Method method, int index) {
    return method.declarations().stream()
        .map(declaration -> declaration.getParameters().get(index))
        .flatMap(parameter -> AnnotationReader.findOn(annotation, parameter).stream())
        .map(Carried::mirror)
        .findFirst();
  }
}
