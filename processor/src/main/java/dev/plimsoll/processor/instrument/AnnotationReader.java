package dev.plimsoll.processor.instrument;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.GeneratedNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Finds the annotations that hold for a method, and reads their values. */
final class AnnotationReader {
  static final String TRACED = "dev.plimsoll.annotations.Traced";
  static final String RED_METRIC = "dev.plimsoll.annotations.RedMetric";
  static final String SPAN_ATTRIBUTE = "dev.plimsoll.annotations.SpanAttribute";
  static final String METRIC_TAG = "dev.plimsoll.annotations.MetricTag";
  static final String IN_FLIGHT = "dev.plimsoll.annotations.InFlight";
  static final String COUNT_METRIC = "dev.plimsoll.annotations.CountMetric";
  static final String SIZE_METRIC = "dev.plimsoll.annotations.SizeMetric";
  static final String GAUGE_METRIC = "dev.plimsoll.annotations.GaugeMetric";

  /** What stands on methods and types, or on methods only. */
  static final ImmutableList<String> OF_CALLS =
      ImmutableList.of(TRACED, RED_METRIC, IN_FLIGHT, COUNT_METRIC);

  /** What stands on parameters, and on methods for their results; may be repeated. */
  static final ImmutableList<String> OF_VALUES =
      ImmutableList.of(SPAN_ATTRIBUTE, METRIC_TAG, SIZE_METRIC, GAUGE_METRIC);

  private AnnotationReader() {}

  /** Returns the simple name of an annotation. */
  static String simpleName(String annotation) {
    return annotation.substring(annotation.lastIndexOf('.') + 1);
  }

  /** An annotation, and the method or type that carries it. */
  record Carried(Element carrier, AnnotationMirror mirror) {
    boolean isOnType() {
      return MoreElements.isType(carrier);
    }

    String text(String element) {
      return AnnotationValues.getString(value(element));
    }

    AnnotationValue value(String element) {
      return AnnotationMirrors.getAnnotationValue(mirror, element);
    }

    ImmutableList<TypeMirror> types(String element) {
      return ImmutableList.copyOf(AnnotationValues.getTypeMirrors(value(element)));
    }
  }

  /**
   * Finds what holds for a method: what it carries itself, else what the declarations that it
   * overrides carry, else what the type says that declares it.
   */
  static Optional<Carried> find(String annotation, ImmutableList<ExecutableElement> declarations) {
    for (ExecutableElement declaration : declarations) {
      Optional<Carried> own = findOn(annotation, declaration);
      if (own.isPresent()) {
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

  static Optional<Carried> findOn(String annotation, Element element) {
    return MoreElements.getAnnotationMirror(element, annotation)
        .toJavaUtil()
        .map(mirror -> new Carried(element, mirror));
  }

  /** Finds all annotations of a kind that may be repeated. */
  static ImmutableList<Carried> allOn(String annotation, Element element) {
    ImmutableList.Builder<Carried> all = ImmutableList.builder();
    findOn(annotation, element).ifPresent(all::add);
    findOn(containerOf(annotation), element).stream()
        .flatMap(carried -> AnnotationValues.getAnnotationMirrors(carried.value("value")).stream())
        .forEach(mirror -> all.add(new Carried(element, mirror)));
    return all.build();
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
    String given = metric.text("value");
    if (!given.isEmpty() && !metric.isOnType()) {
      return given;
    }
    return (given.isEmpty() ? typeName(method) : given) + "." + methodName(method);
  }

  /** Returns the name of an operation that has no metric. */
  static String operationName(ExecutableElement method) {
    return typeName(method) + "." + methodName(method);
  }

  private static String typeName(ExecutableElement method) {
    return GeneratedNames.snake(
        ((TypeElement) method.getEnclosingElement()).getSimpleName().toString());
  }

  private static String methodName(ExecutableElement method) {
    return GeneratedNames.snake(method.getSimpleName().toString());
  }
}
