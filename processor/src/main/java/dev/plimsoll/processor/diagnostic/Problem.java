package dev.plimsoll.processor.diagnostic;

import static dev.plimsoll.processor.diagnostic.Problem.Severity.ERROR;
import static dev.plimsoll.processor.diagnostic.Problem.Severity.WARNING;

import java.util.Locale;

/**
 * Every mistake that the processor can name, with its words.
 *
 * <p>A template reads: what is wrong, naming the user's element; why it matters. To fix: what to
 * do. The id is stable: it is what {@code @SuppressWarnings} takes and what the documentation
 * lists. The file is long because it is a list, and all words in one place read with one voice.
 */
public enum Problem {
  UNKNOWN_OPTION(
      ERROR,
      "`-A%s` is not an option of Plimsoll. To fix: use one of %s, or remove it",
      "An option that starts with `plimsoll.` but that Plimsoll does not have."),
  INVALID_OPTION(
      ERROR,
      "`-A%s` is `%s` but must be %s. To fix: correct the value, or remove the option",
      "An option whose value cannot be used."),
  PRIVATE_TYPE(
      ERROR,
      "`%s` is private, so `%s` cannot be generated beside it. To fix: make it package-private",
      "A private nested type has no name that generated code could use."),
  GENERATED_NAME_TAKEN(
      ERROR,
      "`%s` is to be generated for `%s`, but that name is taken. To fix: rename one of the two",
      "A hand-written type, or the generated one of another type, has the name already."),

  SENSITIVE_ON_INTERFACE(
      ERROR,
      "`%s` is an interface and holds no value that could be masked. To fix: annotate the record or"
          + " class that implements it, or the method whose result is sensitive",
      "`@Sensitive` on an interface."),
  SENSITIVE_ON_ENUM(
      ERROR,
      "`%s` is an enum, whose values stand in the source code. To fix: annotate the members that"
          + " hold such a value",
      "`@Sensitive` on an enum, or on a field of one."),
  SENSITIVE_ON_ANNOTATION(
      ERROR,
      "`%s` belongs to an annotation, whose values stand in the source code. To fix: keep the"
          + " secret out of the source code",
      "`@Sensitive` on an element of an annotation. On the annotation itself it is a taxonomy's term."),
  SENSITIVE_VOID(
      ERROR,
      "`%s` returns nothing that could be sensitive. To fix: annotate the parameter or field that is",
      "`@Sensitive` on a method that returns `void`."),
  AMBIGUOUS_SENSITIVE(
      ERROR,
      "`%s` is sensitive in two ways, by `@%s` and by `@%s`. To fix: keep one, or add `@Sensitive`,"
          + " which wins over both",
      "Two annotations of a user's taxonomy on one member."),
  WEAK_CREDENTIAL_MASK(
      ERROR,
      "`%s` is a credential but is rendered by %s; part of a secret helps to guess the rest. To fix:"
          + " use `Mask.FULL` or `Mask.OMIT`",
      "A credential may only be masked fully or left out: a kind such as `credential`, `password`,"
          + " `pin`, `cvv` or `token`, or, where no kind is given, a member whose name ends in such a"
          + " word."),
  MASK_NEEDS_TEXT(
      ERROR,
      "`Mask.%s` needs %s, but `%s` is `%s`. To fix: use `Mask.FULL`, or a redactor for that type",
      "A mask that keeps part of a value, on a member of another type."),
  INVALID_BUCKET(
      ERROR,
      "the ranges of `%s` are %s wide, but a range holds a value at least. To fix: give `bucket` a"
          + " number above 0",
      "`@Sensitive(mask = Mask.BUCKET, bucket = ...)` with a width that is none."),
  MASK_AND_REDACTOR(
      ERROR,
      "`%s` names both a mask and a redactor; only one can render it. To fix: remove one",
      "`@Sensitive(mask = ..., redactor = ...)`."),
  REDACTOR_NOT_USABLE(
      ERROR,
      "`%s` cannot be created: %s. To fix: make it a public class with a public constructor without"
          + " parameters",
      "A redactor that generated code cannot create."),
  REDACTOR_TAKES_ANOTHER_TYPE(
      ERROR,
      "`%s` renders `%s`, but `%s` is `%s`. To fix: name a redactor for that type or a supertype",
      "A redactor whose type argument does not fit the member."),
  NOTHING_TO_REDACT(
      ERROR,
      "`%s` has no sensitive member, so that a redacted copy would be the value itself. To fix: remove"
          + " `@Redactable`, or annotate the members that are sensitive",
      "`@Redactable` on a type that nothing is sensitive of."),
  CANNOT_REDACT(
      ERROR,
      "`%s` has no redacted copy: %s. To fix: make it a record, give it a `toBuilder()`, or remove"
          + " `@Redactable`",
      "`@Redactable` on a type whose values cannot be rebuilt from their parts."),
  SENSITIVE_OUT_OF_REACH(
      ERROR,
      "`%s` inherits the sensitive `%s` of `%s`, which `%s` cannot name. To fix: make `%s` public",
      "An inherited sensitive member of a class that the generated class cannot see."),

  INSTRUMENTED_RECORD(
      ERROR,
      "`%s` is a record, which cannot be extended. To fix: annotate an interface that it implements,"
          + " or move the method to a class",
      "`@Traced` or `@RedMetric` on a record or a method of one."),
  INSTRUMENTED_ENUM(
      ERROR,
      "`%s` is an enum, which cannot be extended. To fix: annotate an interface that it implements,"
          + " or move the method to a class",
      "`@Traced` or `@RedMetric` on an enum or a method of one."),
  INSTRUMENTED_ANNOTATION(
      ERROR,
      "`%s` is an annotation, whose methods nobody calls to get work done. To fix: annotate an"
          + " interface or a class",
      "`@Traced` or `@RedMetric` on an annotation type."),
  FINAL_CLASS(
      ERROR,
      "`%s` is final, so no wrapper can extend it. To fix: annotate an interface that it implements,"
          + " or remove `final`",
      "An annotated final class."),
  INNER_CLASS(
      ERROR,
      "`%s` is an inner class, whose instances belong to one of `%s`. To fix: make it static, or"
          + " annotate an interface that it implements",
      "An annotated class that is nested but not static."),
  ABSTRACT_CLASS(
      ERROR,
      "`%s` leaves `%s` abstract, so its wrapper could not be created. To fix: annotate an interface,"
          + " or the classes that extend it",
      "An annotated class with abstract methods."),
  NO_CONSTRUCTOR(
      ERROR,
      "`%s` has only constructors that are private or take private types, so no wrapper can extend it."
          + " To fix: make one package-private, or annotate an interface that it implements",
      "An annotated class that cannot be extended from outside."),
  SEALED_WITHOUT_WRAPPER(
      ERROR,
      "`%s` is sealed and does not permit its wrapper. To fix: write `permits %s`, or annotate a"
          + " type that is not sealed",
      "An annotated sealed type whose `permits` clause does not name the generated wrapper."),
  PRIVATE_METHOD(
      ERROR,
      "`%s` is private, so no wrapper can override it. To fix: make it package-private, or annotate"
          + " the method that calls it",
      "An annotated private method."),
  STATIC_METHOD(
      ERROR,
      "`%s` is static, so no wrapper can override it. To fix: make it an instance method, or annotate"
          + " the method that calls it",
      "An annotated static method."),
  FINAL_METHOD(
      ERROR,
      "`%s` is final, so no wrapper can override it. To fix: remove `final`, or annotate an interface"
          + " that declares it",
      "An annotated final method."),
  SIGNATURE_OUT_OF_REACH(
      ERROR,
      "`%s` mentions `%s`, which `%s` cannot name. To fix: make that type visible in the package, or"
          + " override the method in `%s`",
      "A method that the wrapper must declare uses a type it cannot see."),
  MISSING_TYPE(
      ERROR,
      "`%s` mentions `%s`, which is not on the class path, so `%s` could not be compiled. To fix: add"
          + " the library that has that type",
      "An annotated interface inherits a method whose types are not all there."),
  NOTHING_TO_WRAP(
      ERROR,
      "`%s` declares no method that a wrapper could watch, so `@%s` has no effect. To fix: annotate"
          + " the type that declares the methods, or remove it",
      "A type-level annotation without a public method to apply to."),
  TAG_WITHOUT_METRIC(
      ERROR,
      "%s is a metric tag, but `%s` has no metric. To fix: add `@RedMetric` to the method, name the"
          + " tag in the `tags` of another metric of it, or remove `@MetricTag`",
      "`@MetricTag` on a parameter or the result of a method that is not measured."),
  ATTRIBUTE_WITHOUT_SPAN(
      ERROR,
      "%s is a span attribute, but `%s` has no span. To fix: add `@Traced` to the method, or remove"
          + " `@SpanAttribute`",
      "`@SpanAttribute` on a parameter or the result of a method that is not traced."),
  LINK_WITHOUT_SPAN(
      ERROR,
      "`%s` names spans to link to, but `%s` has no span. To fix: add `@Traced` to the method, or remove"
          + " `@SpanLink`",
      "`@SpanLink` on a parameter of a method that is not traced."),
  NOT_LINKABLE(
      ERROR,
      "`%s` is `%s`, which names no span. To fix: name a path to a `traceparent`, a `SpanContext`, a"
          + " `Span`, a `Context`, or a collection or array of these",
      "`@SpanLink` on a value that leads to no span."),
  NO_RESULT(
      ERROR,
      "`%s` returns `%s`, which has no result that `%s` could come from. To fix: annotate a parameter,"
          + " or return a value of a known type",
      "`@SpanAttribute` or `@MetricTag` on a method that returns `void`, or a stage of `Void` or of"
          + " `?`."),
  NOT_MEASURABLE(
      ERROR,
      "`%s` is `%s`, which is no number and has no size. To fix: name a path to a number, a"
          + " collection, a map, an array or a text",
      "`@SizeMetric` or `@GaugeMetric` on a value that cannot be measured."),
  SENSITIVE_MEASURE(
      ERROR,
      "metric `%s` would carry %s to every metrics back end. To fix: remove `@%s`",
      "A sensitive number as the value of a metric. The size of a sensitive text or collection is"
          + " none."),
  UNBOUNDED_TAG(
      ERROR,
      "tag `%s` is `%s`, which has no bound on its values, and each value is a series of its own. To"
          + " fix: put it on the span by `@SpanAttribute`, or close the set by `values` or an enum",
      "`@MetricTag` on anything but an enum, a boolean or a string with `values`."),
  TAG_VALUES_NOT_NEEDED(
      ERROR,
      "tag `%s` is `%s`, which names its values itself. To fix: remove `values`",
      "`values` on a tag that is no string."),
  DUPLICATE_TAG_VALUE(
      ERROR,
      "tag `%s` names the value `%s` twice. To fix: remove one",
      "The same value twice in `values`."),
  DUPLICATE_TAG(
      ERROR,
      "`%s` has two tags that a scrape shows as `%s`. To fix: give one another key",
      "Two tags of one operation have the same key."),
  DUPLICATE_ATTRIBUTE(
      ERROR,
      "`%s` has two span attributes `%s`; the second would replace the first. To fix: give one another"
          + " key",
      "Two attributes of one span have the same key."),
  RESERVED_TAG(
      ERROR,
      "tag `%s` of `%s` is a label that Plimsoll or Prometheus sets itself. To fix: give it another"
          + " key",
      "`status`, `error_type`, `le` and `quantile` are taken."),
  INVALID_TAG_KEY(
      ERROR,
      "tag `%s` of `%s` is not a label name. To fix: use letters, digits and `_`, a letter first",
      "A key that Prometheus would have to rewrite."),
  INVALID_METRIC_NAME(
      ERROR,
      "`%s` is not the base name of a metric. To fix: use lower case words of letters, digits and `_`"
          + " joined by dots, such as `payments.charge`",
      "A base name that a metrics back end would have to rewrite."),
  INVALID_BUCKETS(
      ERROR,
      "the buckets of `%s` must be positive and ascending, but %s. To fix: list upper bounds,"
          + " smallest first",
      "Bucket bounds that are not positive, not finite, or not in order."),
  CONFLICTING_METRIC(
      ERROR,
      "`%s` and `%s` share the metric `%s` but differ in their %s; a back end drops one of them. To"
          + " fix: give one another name, or make them alike",
      "Two metrics of one name whose kinds, tags or buckets differ."),
  TAG_NOT_CARRIED(
      ERROR,
      "metric `%s` cannot carry tag `%s`: %s. To fix: name a `@MetricTag` that the method has by then,"
          + " or remove it from `tags`",
      "`tags` of `@InFlight`, `@SizeMetric` or `@GaugeMetric` names what the method has no tag for, or"
          + " a tag of a result that is not there yet."),
  METRIC_SHOWN_TWICE(
      ERROR,
      "metric `%s` of `%s` and metric `%s` of `%s` are both `%s` on a scrape; a back end drops one of"
          + " them. To fix: give one another name",
      "Two metrics of different names that a back end shows under one, such as a gauge `orders.size.max`"
          + " beside a distribution `orders.size`."),
  TOO_MANY_SERIES(
      ERROR,
      "`%s` makes %s series, more than the %s allowed: %s. To fix: drop a tag, close a set of values,"
          + " or raise `-Aplimsoll.maxSeries`",
      "The exact number of time series of an operation is past the budget."),
  UNTHROWN_EXCEPTION(
      ERROR,
      "`%s` is %s of `%s`, which cannot throw it. To fix: declare it in `throws`, or remove it",
      "`expected` or `errors` names a checked exception that the method does not declare."),
  DUPLICATE_ERROR_TYPE(
      ERROR,
      "`%s` stands twice among the exceptions of `%s`. To fix: remove one",
      "An exception that is named twice in `errors`, or both in `errors` and in `expected`."),
  INVALID_ERROR_NAME(
      ERROR,
      "`%s` cannot be an `error_type`. To fix: use lower case letters, digits, `.` and `_`, a letter"
          + " first",
      "A name in `@ErrorType` that is empty, or no label value of low cardinality."),
  UNKNOWN_PROPERTY(
      ERROR,
      "path `%s` leads nowhere: `%s` has no property `%s`%s. To fix: name a record component or a"
          + " getter without parameters",
      "A path whose next step does not exist or cannot be seen from the package."),
  SENSITIVE_TAG(
      ERROR,
      "tag `%s` would carry %s to every metrics back end. To fix: remove `@MetricTag`",
      "A sensitive value as a metric tag."),
  SENSITIVE_ATTRIBUTE(
      ERROR,
      "attribute `%s` would carry %s out on a span. To fix: remove `@SpanAttribute`, or name a path"
          + " to a part that is not sensitive",
      "A sensitive value, or an object with one in it, as a span attribute."),
  MEASURES_SUBMISSION(
      WARNING,
      "`%s` returns `%s`, so what is measured is the submission only, not the work. To fix: return a"
          + " `CompletableFuture`, or annotate the method that does the work",
      "A return type that stands for work to come and that nothing can watch."),
  SEEN_WHEN_ASKED(
      WARNING,
      "`%s` returns a `Future`, which tells nobody when it is done, so the call is over when the caller"
          + " asks. To fix: return a `CompletableFuture`",
      "A method that returns `java.util.concurrent.Future`: one that nobody asks is never reported."),

  MIGRATED_IN_PART(
      WARNING,
      "`@%s` on `%s` says `%s`, which is not carried over. To fix: %s",
      "An annotation that `-Aplimsoll.migrate` reads says something that Plimsoll has no words for."),
  ADAPTER_MISSING(
      WARNING,
      "`%s` returns `%s`, so what is measured is the submission only, not the work. To fix: add"
          + " `dev.plimsoll:%s` to the class path",
      "A return type of a library whose adapter is not on the class path."),

  HEALTH_PRIVATE(
      ERROR,
      "`%s` is private, so `%s` cannot call it. To fix: make it package-private or public",
      "A private health check."),
  HEALTH_PARAMETERS(
      ERROR,
      "`%s` takes parameters, which a health check has no values for. To fix: remove them",
      "A health check with parameters."),
  HEALTH_RETURN(
      ERROR,
      "`%s` returns `%s`, which is neither up nor down. To fix: return a boolean, nothing, or a"
          + " `CompletionStage`",
      "A health check that returns something else."),
  HEALTH_DURATION(
      ERROR,
      "%s `%s` of `%s` is not a duration. To fix: write a positive number and a unit, such as `500ms`,"
          + " `2s`, `5m` or `1h`",
      "A time limit or interval that cannot be read."),
  HEALTH_TIMEOUT(
      ERROR,
      "`%s` may take `%s` but is called every `%s`, so calls would pile up. To fix: make the timeout"
          + " shorter than the interval",
      "The timeout of a health check is not shorter than its interval."),
  HEALTH_DUPLICATE(
      ERROR,
      "`%s` and `%s` are both named `%s`. To fix: give one another name",
      "Two health checks of one registry have the same name."),
  HEALTH_OUT_OF_REACH(
      ERROR,
      "`%s` is not visible to `%s`. To fix: make the method and its type public, or move the registry"
          + " by `-Aplimsoll.healthRegistry`",
      "A health check that the registry's package cannot call."),
  HEALTH_THROWS(
      ERROR,
      "`%s` may throw `%s`, which is no `Exception`. To fix: narrow its `throws`",
      "A health check that declares `Throwable`."),
  HEALTH_NO_PACKAGE(
      ERROR,
      "`%s` and `%s` share no package that the health registry could be in. To fix: name it by"
          + " `-Aplimsoll.healthRegistry`, such as `com.acme.ShopHealthRegistry`",
      "Health checks in packages that have not even their first name in common."),
  HEALTH_TOO_LATE(
      ERROR,
      "`%s` was generated after `%s` was written, so it would not be checked. To fix: declare the"
          + " check in hand-written code",
      "A health check in code that another processor generates.");

  private static final String BASE_URL = "https://plimsoll.dev/processor-errors#";

  private final Severity severity;
  private final String template;
  private final String summary;

  Problem(Severity severity, String template, String summary) {
    this.severity = severity;
    this.template = template;
    this.summary = summary;
  }

  /** Returns the name by which users know it, such as {@code UnboundedTag}. */
  public String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_", -1)) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return id.toString();
  }

  /** Returns how much it matters. */
  public Severity severity() {
    return severity;
  }

  /** Returns the words, with {@code %s} for what they name. */
  public String template() {
    return template;
  }

  /** Returns what the documentation says about it, in one sentence. */
  public String summary() {
    return summary;
  }

  /** Returns the place in the documentation that explains it. */
  public String page() {
    return BASE_URL + id();
  }

  /** Returns the whole message for these elements. */
  public String message(Object... names) {
    return "[" + id() + "] " + String.format(Locale.ROOT, template, names) + ". See " + page();
  }

  /** Whether code that has the problem compiles. */
  public enum Severity {
    /** It does not, and nothing is generated for the type. */
    ERROR,

    /** It does. */
    WARNING
  }
}
