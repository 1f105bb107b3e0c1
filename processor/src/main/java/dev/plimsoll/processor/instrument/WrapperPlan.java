package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.AnnotationSpec;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeVariableName;
import dev.plimsoll.processor.instrument.Operation.Completion;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * What a wrapper will contain.
 *
 * @param name its name
 * @param isPublic whether others than its package may use it
 * @param isDecorator whether it implements an interface and delegates, or else extends a class
 * @param isFinal whether nothing may extend it: decorators, and subclasses of sealed classes
 * @param supertype the wrapped type, with its variables
 * @param raw the wrapped type, without them
 * @param typeVariables the variables, as the wrapper declares them
 * @param delegate the field that holds the delegate
 * @param wrap the static method that wraps
 * @param keys the span attributes' keys
 * @param operations the operations
 * @param meters the meters beside the three families
 * @param polls the gauges that ask the wrapped object
 * @param constructors the constructors of a wrapper that extends
 * @param methods the methods to override
 * @param indexes the methods that find a string among its closed set
 * @param suppressions the warnings that the code cannot avoid
 */
record WrapperPlan(
    ClassName name,
    boolean isPublic,
    boolean isDecorator,
    boolean isFinal,
    TypeName supertype,
    ClassName raw,
    ImmutableList<TypeVariableName> typeVariables,
    String delegate,
    String wrap,
    ImmutableList<KeyConstant> keys,
    ImmutableList<OperationField> operations,
    ImmutableList<MeterField> meters,
    ImmutableList<PollPlan> polls,
    ImmutableList<Signature> constructors,
    ImmutableList<MethodPlan> methods,
    ImmutableList<IndexMethod> indexes,
    ImmutableSortedSet<String> suppressions) {

  /** A constant that holds the key of a span attribute. */
  record KeyConstant(String name, String key, AttributeForm.KeyType type) {}

  /** An operation: the constant of its specification, and the field that holds it. */
  record OperationField(
      String field,
      String constant,
      Operation operation,
      String function,
      ImmutableList<TagSpec> tags,
      ImmutableList<ErrorSpec> errors,
      ImmutableList<ClassName> expected) {}

  /** A field that holds a meter of an operation. */
  record MeterField(
      Kind kind,
      String field,
      String operation,
      String name,
      ImmutableList<Double> buckets,
      ImmutableList<String> tags) {
    /** What is metered. */
    enum Kind {
      FLIGHT,
      LONG_TASK,
      SIZE,
      LEVEL
    }
  }

  /**
   * A gauge that asks the wrapped object.
   *
   * @param method the private method that asks
   * @param field the operation
   * @param name the name of the gauge
   * @param asked the method that is asked
   * @param source where in its result the value is
   */
  record PollPlan(
      String method,
      String field,
      String name,
      String asked,
      Source source,
      Measure measure,
      String failure) {
    /** Whether a null on the way leaves the gauge without a value. */
    boolean canFallThrough() {
      return measure.isDereferenced() || !source.steps().isEmpty();
    }
  }

  /** A value that a meter takes: the field of the meter, where the value is, and its measure. */
  record MeasurePlan(
      String field, Source source, Measure measure, boolean isLevel, boolean isTagged) {}

  /** What counts running calls: its field, and whether it tells them apart by tags. */
  record FlightPlan(String field, boolean isTagged) {}

  /** A label as the specification names it; an enum's values are read from the enum. */
  record TagSpec(
      String key, boolean isOfResult, Optional<ClassName> enumType, ImmutableList<String> values) {}

  /** An error type as the specification names it. */
  record ErrorSpec(String name, ClassName type) {}

  /** A private method that finds a string among the values of a tag. */
  record IndexMethod(String name, String parameter, ImmutableList<String> values, int other) {}

  /** A method's or constructor's head. */
  record Signature(
      String name,
      ImmutableList<AnnotationSpec> annotations,
      ImmutableList<Modifier> modifiers,
      ImmutableList<TypeVariableName> typeVariables,
      TypeName returns,
      ImmutableList<Parameter> parameters,
      boolean isVarArgs,
      ImmutableList<TypeName> thrown,
      String telemetry) {}

  /** A parameter. */
  record Parameter(String name, ImmutableList<AnnotationSpec> annotations, TypeName type) {
    /** Returns its type, for code of our own. */
    TypeName plainType() {
      return type.withoutAnnotations();
    }
  }

  /** A method of the wrapper. */
  record MethodPlan(Signature signature, Optional<Call> call) {}

  /**
   * What a method does about a watched call.
   *
   * @param field the operation
   * @param hasSpan whether there is a span
   * @param hasMetric whether the call is counted or timed
   * @param hasSeries whether its tags have to be known
   * @param completion when the call is over
   * @param adapter what knows when it is over, if a library's type is returned
   * @param locals the names of the local variables
   * @param describe the method that sets the attributes, where there are any
   * @param attributes the attributes
   * @param links what names spans to link to
   * @param readLinks the method that reads links by paths, where there are any
   * @param readSeries the method that reads tags by paths, where there are any
   * @param tags the tags that come from arguments
   * @param measure the method that measures arguments, where any are
   * @param measures what is measured of arguments
   * @param flight what counts running calls
   * @param result what is read from the result
   */
  record Call(
      String field,
      boolean hasSpan,
      boolean hasMetric,
      boolean hasSeries,
      Completion completion,
      Optional<Adapter> adapter,
      Locals locals,
      Optional<String> describe,
      ImmutableList<AttributePlan> attributes,
      ImmutableList<Source> links,
      Optional<String> readLinks,
      Optional<String> readSeries,
      ImmutableList<TagPlan> tags,
      Optional<String> measure,
      ImmutableList<MeasurePlan> measures,
      Optional<FlightPlan> flight,
      Optional<ResultPlan> result) {

    /** Whether the call is over later than the method. */
    boolean isAsync() {
      return completion.isAsync();
    }

    /** Whether the work begins with each subscription to what the method returns. */
    boolean isDeferred() {
      return completion == Completion.ADAPTED && adapter.get().isDeferred();
    }

    /** Whether anything is said of how the call ends. */
    boolean isReported() {
      return hasSpan || hasMetric;
    }

    /** The arguments that attributes come from. */
    ImmutableList<String> described() {
      return holders(attributes.stream().map(AttributePlan::source));
    }

    /** The arguments that links come from. */
    ImmutableList<String> linked() {
      return holders(links.stream());
    }

    /** The arguments that tags come from. */
    ImmutableList<String> tagged() {
      return holders(tags.stream().map(TagPlan::source));
    }

    /** The arguments that are measured. */
    ImmutableList<String> measured() {
      return holders(measures.stream().map(MeasurePlan::source));
    }

    /** Whether what is measured of arguments is told apart by tags. */
    boolean isMeasuredByTags() {
      return measures.stream().anyMatch(MeasurePlan::isTagged);
    }

    private static ImmutableList<String> holders(Stream<Source> sources) {
      return sources.map(Source::holder).distinct().collect(ImmutableList.toImmutableList());
    }
  }

  /**
   * What is read from the result of a call.
   *
   * @param method the method that reads it
   * @param type the type of the result
   * @param outcome the variable that holds the series, once the result's tags are known
   */
  record ResultPlan(
      String method,
      TypeName type,
      String outcome,
      ImmutableList<AttributePlan> attributes,
      ImmutableList<TagPlan> tags,
      ImmutableList<MeasurePlan> measures) {}

  /** The names of a method's local variables, which no parameter has. */
  record Locals(
      String call,
      String series,
      String span,
      String started,
      String result,
      String failure,
      String item,
      String flight) {}

  /** A span attribute: its key's constant, where the value is, and how it becomes one. */
  record AttributePlan(String constant, Source source, AttributeForm form) {}

  /** A tag: where the value is, and how it becomes an index. */
  record TagPlan(Source source, Form form, boolean isBoxed, String local, String index) {}

  /**
   * Where a value is.
   *
   * @param holder the variable that holds the argument or result
   * @param steps the calls on the way, with a variable for what each gives
   */
  record Source(String holder, ImmutableList<Step> steps) {
    record Step(String method, String local) {}
  }
}
