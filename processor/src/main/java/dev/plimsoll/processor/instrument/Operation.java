package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method whose calls are watched, and what is watched about them.
 *
 * @param method the method
 * @param declarations it and the methods that it overrides
 * @param name what the operation is called
 * @param span the span of a call
 * @param metric the RED metric of the calls
 * @param completion when a call is over
 * @param isQuiet whether an argument is sensitive, so that no exception's message may be shown
 * @param declared the exceptions that the method declares
 * @param place where the method stands
 */
record Operation(
    ExecutableElement method,
    ImmutableList<ExecutableElement> declarations,
    String name,
    Optional<Span> span,
    Optional<Metric> metric,
    Completion completion,
    boolean isQuiet,
    ImmutableList<TypeMirror> declared,
    Place place) {

  /** When a call is over. */
  enum Completion {
    /** When the method returns. */
    RETURN,

    /** When the returned {@code CompletionStage} completes. */
    STAGE,

    /** When the returned {@code CompletableFuture} completes. */
    FUTURE,

    /** Later, and unseen: what is returned stands for work to come. */
    UNSEEN;

    boolean isAsync() {
      return this == STAGE || this == FUTURE;
    }
  }

  /** What {@code @Traced} says. */
  record Span(
      String name,
      String kind,
      boolean isNewRoot,
      ImmutableList<Attribute> attributes,
      Element carrier,
      AnnotationMirror mirror) {}

  /** What {@code @RedMetric} says. */
  record Metric(
      String base,
      ImmutableList<Double> buckets,
      ImmutableList<Tag> tags,
      ImmutableList<NamedError> errors,
      ImmutableList<TypeMirror> expected,
      Element carrier,
      AnnotationMirror mirror) {}

  /** An exception with a name of low cardinality. */
  record NamedError(TypeMirror type, String name) {}

  /** A value on the span. */
  record Attribute(
      String key, VariableElement parameter, AccessPath path, AnnotationMirror mirror) {}

  /** A label of the metric. */
  record Tag(
      String key,
      VariableElement parameter,
      AccessPath path,
      Domain domain,
      ImmutableList<String> given,
      AnnotationMirror mirror) {}

  /**
   * The values that a label can take.
   *
   * @param form where they come from
   * @param values their names, in the order of their indexes; empty where there is no bound
   */
  record Domain(Form form, ImmutableList<String> values) {
    /** Where the values of a label come from. */
    enum Form {
      ENUM,
      BOOLEAN,
      STRING,
      UNBOUNDED
    }
  }
}
