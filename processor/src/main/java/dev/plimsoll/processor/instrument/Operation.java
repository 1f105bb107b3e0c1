package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A method whose calls are watched, and what is watched about them.
 *
 * @param method the method
 * @param declarations it and the methods that it overrides
 * @param name what the operation is called
 * @param span the span of a call
 * @param metric the RED metric of the calls
 * @param tags the labels of what counts the calls
 * @param meters the other meters
 * @param completion when a call is over
 * @param adapter what knows when a call is over, if a library's type is returned
 * @param result what a call results in, in the end; nothing where that is void or not known
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
    ImmutableList<Tag> tags,
    Meters meters,
    Completion completion,
    Optional<Adapter> adapter,
    Optional<TypeMirror> result,
    boolean isQuiet,
    ImmutableList<TypeMirror> declared,
    Place place) {

  /** Returns whether calls are counted, with labels. */
  boolean isCounted() {
    return metric.isPresent() || meters.count().isPresent();
  }

  /** Returns whether the tags of a call have to be known, for whatever carries them. */
  boolean hasSeries() {
    return isCounted() || meters.isTagged();
  }

  /** Returns the tags that a meter beside the three families carries. */
  ImmutableList<Tag> tags(List<String> keys) {
    return tags.stream()
        .filter(tag -> keys.contains(tag.key()))
        .collect(ImmutableList.toImmutableList());
  }

  /** When a call is over. */
  enum Completion {
    /** When the method returns. */
    RETURN,

    /** When the returned {@code CompletionStage} completes. */
    STAGE,

    /** When the returned {@code CompletableFuture} completes. */
    FUTURE,

    /** When the returned stage completes; its type is one of the user's, so it is no other. */
    SAME,

    /** When the caller sees that the returned {@code Future} is done, which tells nobody itself. */
    ASKED,

    /** When an adapter to a library says so. */
    ADAPTED,

    /** The same, but the adapter is not on the class path. */
    NOT_ADAPTED,

    /** Later, and unseen: what is returned stands for work to come. */
    UNSEEN;

    boolean isAsync() {
      return this == STAGE || this == FUTURE || this == SAME || this == ASKED || this == ADAPTED;
    }
  }

  /** What {@code @Traced} says. */
  record Span(
      String name,
      String kind,
      boolean isNewRoot,
      ImmutableList<Attribute> attributes,
      ImmutableList<Link> links,
      Element carrier,
      AnnotationMirror mirror) {}

  /** What {@code @RedMetric} says. */
  record Metric(
      String base,
      ImmutableList<Double> buckets,
      ImmutableList<NamedError> errors,
      ImmutableList<TypeMirror> expected,
      Element carrier,
      AnnotationMirror mirror) {}

  /** The meters beside the three families. */
  record Meters(
      Optional<Flight> flight,
      Optional<Count> count,
      ImmutableList<Size> sizes,
      ImmutableList<Level> levels) {

    /** Returns the keys of tags that any of them but the counter carries. */
    Stream<String> carried() {
      return Stream.of(
              flight.stream().map(Flight::tags),
              sizes.stream().map(Size::tags),
              levels.stream().map(Level::tags))
          .flatMap(tags -> tags)
          .flatMap(List::stream);
    }

    boolean isTagged() {
      return carried().findAny().isPresent();
    }

    boolean isEmpty() {
      return flight.isEmpty() && count.isEmpty() && sizes.isEmpty() && levels.isEmpty();
    }
  }

  /** What {@code @InFlight} says. */
  record Flight(
      String base,
      boolean isLongTask,
      ImmutableList<String> tags,
      Element carrier,
      AnnotationMirror mirror) {}

  /** What {@code @CountMetric} says. */
  record Count(String name, Element carrier, AnnotationMirror mirror) {}

  /** What {@code @SizeMetric} says. */
  record Size(
      String key,
      Element element,
      AccessPath path,
      Optional<Measure> measure,
      ImmutableList<Double> buckets,
      ImmutableList<String> tags,
      AnnotationMirror mirror)
      implements Measured {}

  /**
   * What {@code @GaugeMetric} says.
   *
   * @param isPolled whether the method is asked when metrics are collected
   */
  record Level(
      String key,
      Element element,
      AccessPath path,
      Optional<Measure> measure,
      boolean isPolled,
      ImmutableList<String> tags,
      AnnotationMirror mirror)
      implements Measured {}

  /** An exception with a name of low cardinality. */
  record NamedError(TypeMirror type, String name) {}

  /** Something that annotations pick from a call: an argument, or the result, or a part of it. */
  interface Picked {
    String key();

    /** Returns the parameter, or the method where it is the result. */
    Element element();

    AccessPath path();

    AnnotationMirror mirror();

    default boolean isOfResult() {
      return element().getKind() == ElementKind.METHOD;
    }
  }

  /** A value that becomes a number; its key is the name of the meter. */
  interface Measured extends Picked {
    Optional<Measure> measure();

    /** Returns the keys of the tags that it carries. */
    ImmutableList<String> tags();
  }

  /** A value on the span. */
  record Attribute(String key, Element element, AccessPath path, AnnotationMirror mirror)
      implements Picked {}

  /** What names spans that the span is linked to. */
  record Link(String key, Element element, AccessPath path, AnnotationMirror mirror)
      implements Picked {}

  /** A label of the metric. */
  record Tag(
      String key,
      Element element,
      AccessPath path,
      Domain domain,
      ImmutableList<String> given,
      AnnotationMirror mirror)
      implements Picked {

    /** Returns the values of the label; a call that fails has no result, and so none. */
    ImmutableSet<String> labels() {
      ImmutableSet.Builder<String> labels = ImmutableSet.<String>builder().addAll(domain.values());
      return (isOfResult() ? labels.add("none") : labels).build();
    }
  }

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
