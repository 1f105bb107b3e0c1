package dev.plimsoll.processor.instrument;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Migrations.Foreign;
import dev.plimsoll.processor.source.GeneratedNames;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.type.TypeMirror;

/** Finds the annotations that hold for a method, and reads their values. */
final class AnnotationReader {
  static final String TRACED = "dev.plimsoll.annotations.Traced";
  static final String RED_METRIC = "dev.plimsoll.annotations.RedMetric";
  static final String SPAN_ATTRIBUTE = "dev.plimsoll.annotations.SpanAttribute";
  static final String METRIC_TAG = "dev.plimsoll.annotations.MetricTag";
  static final String SPAN_LINK = "dev.plimsoll.annotations.SpanLink";
  static final String IN_FLIGHT = "dev.plimsoll.annotations.InFlight";
  static final String COUNT_METRIC = "dev.plimsoll.annotations.CountMetric";
  static final String SIZE_METRIC = "dev.plimsoll.annotations.SizeMetric";
  static final String GAUGE_METRIC = "dev.plimsoll.annotations.GaugeMetric";

  /** What stands on methods and types, or on methods only. */
  static final ImmutableList<String> OF_CALLS =
      ImmutableList.of(TRACED, RED_METRIC, IN_FLIGHT, COUNT_METRIC);

  /** What stands on parameters, and on methods for their results; may be repeated. */
  static final ImmutableList<String> OF_VALUES =
      ImmutableList.of(SPAN_ATTRIBUTE, METRIC_TAG, SIZE_METRIC, GAUGE_METRIC, SPAN_LINK);

  private final Migrations migrations;

  AnnotationReader(Migrations migrations) {
    this.migrations = migrations;
  }

  /** Returns the simple name of an annotation. */
  static String simpleName(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }

  /**
   * An annotation, and the method or type that carries it.
   *
   * @param foreign present where it is another library's, read as ours
   */
  record Carried(Element carrier, AnnotationMirror mirror, Optional<Foreign> foreign) {
    boolean isOnType() {
      return MoreElements.isType(carrier);
    }

    String text(String element) {
      return AnnotationValues.getString(value(element));
    }

    /** Where the value is; others write accessors as calls. */
    String path() {
      return foreign.isPresent() ? text("path").replace("()", "") : text("path");
    }

    ImmutableList<String> texts(String element) {
      return AnnotationValues.getStrings(value(element));
    }

    boolean flag(String element) {
      return AnnotationValues.getBoolean(value(element))
          != foreign.map(f -> f.isTurnedRound(element)).orElse(false);
    }

    AnnotationValue value(String element) {
      return foreign
          .map(f -> f.value(element))
          .orElseGet(() -> AnnotationMirrors.getAnnotationValue(mirror, element));
    }

    ImmutableList<TypeMirror> types(String element) {
      return ImmutableList.copyOf(AnnotationValues.getTypeMirrors(value(element)));
    }
  }

  /**
   * Finds what holds for a method: what it carries itself, else what the declarations that it
   * overrides carry, else what the type says that declares it.
   */
  Optional<Carried> find(String annotation, ImmutableList<ExecutableElement> declarations) {
    for (ExecutableElement declaration : declarations) {
      Optional<Carried> own = findOn(annotation, declaration);
      if (own.isPresent() || migrations.speaks(annotation, declaration)) {
        return own;
      }
    }
    for (ExecutableElement declaration : declarations) {
      if (declaration.getModifiers().contains(Modifier.PUBLIC)) {
        Optional<Carried> ofType = findOn(annotation, declaration.getEnclosingElement());
        if (ofType.isPresent()) {
          return ofType;
        }
      }
    }
    return Optional.empty();
  }

  /** Finds what an element says itself: by our annotation, else by one that is read as ours. */
  Optional<Carried> findOn(String annotation, Element element) {
    return MoreElements.getAnnotationMirror(element, annotation)
        .toJavaUtil()
        .map(mirror -> new Carried(element, mirror, Optional.empty()))
        .or(
            () ->
                migrations
                    .find(annotation, element)
                    .map(f -> new Carried(element, f.mirror(), Optional.of(f))));
  }

  /** Finds all annotations of a kind that may be repeated. */
  ImmutableList<Carried> allOn(String annotation, Element element) {
    ImmutableList.Builder<Carried> all = ImmutableList.builder();
    findOn(annotation, element).ifPresent(all::add);
    findOn(containerOf(annotation), element).stream()
        .flatMap(carried -> AnnotationValues.getAnnotationMirrors(carried.value("value")).stream())
        .forEach(mirror -> all.add(new Carried(element, mirror, Optional.empty())));
    ImmutableList<Carried> ours = all.build();
    return ours.isEmpty()
        ? migrations.repeated(annotation, element).stream()
            .map(f -> new Carried(element, f.mirror(), Optional.of(f)))
            .collect(ImmutableList.toImmutableList())
        : ours;
  }

  /** Returns the annotation that javac writes for several of one kind. */
  static String containerOf(String annotation) {
    return annotation + "s";
  }

  /** Returns {@code PaymentService.charge}, the default name of a span. */
  static String spanName(Carried traced, ExecutableElement method) {
    String given = traced.text("value");
    String name = method.getSimpleName().toString();
    if (given.isEmpty()) {
      return method.getEnclosingElement().getSimpleName() + "." + name;
    }
    return traced.isOnType() ? given + "." + name : given;
  }

  /** Returns {@code payment_service.charge}, the default base name of a metric. */
  static String metricBase(Carried metric, ExecutableElement method) {
    String given = baseName(metric);
    if (!given.isEmpty() && !metric.isOnType()) {
      return given;
    }
    return (given.isEmpty() ? typeName(method) : given) + "." + methodName(method);
  }

  /** Others are freer in their names than a back end is. */
  private static String baseName(Carried metric) {
    if (metric.foreign().isEmpty()) {
      return metric.text("value");
    }
    String given = metric.foreign().get().says("value") ? metric.text("value") : "";
    return Stream.of(given.split("\\.", -1))
        .map(word -> GeneratedNames.snake(GeneratedNames.camel(word)))
        .collect(Collectors.joining("."));
  }

  /** Returns the name of an operation that has no metric. */
  static String operationName(ExecutableElement method) {
    return typeName(method) + "." + methodName(method);
  }

  private static String typeName(ExecutableElement method) {
    return word(method.getEnclosingElement().getSimpleName());
  }

  /** A word of a name begins with a letter; some call what is not for everybody {@code _name}. */
  private static String word(Name name) {
    return GeneratedNames.snake(name.toString().replaceFirst("^_+(?=[A-Za-z])", ""));
  }

  private static String methodName(ExecutableElement method) {
    return word(method.getSimpleName());
  }
}
