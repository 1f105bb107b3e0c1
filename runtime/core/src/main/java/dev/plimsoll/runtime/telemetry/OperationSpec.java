package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.trace.SpanKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the compiler knows of one operation: its place in the source, its metrics, its span and its
 * closed sets of tag values and errors.
 */
public final class OperationSpec {
  private final Builder facts;

  private OperationSpec(Builder facts) {
    this.facts = facts;
  }

  /**
   * Starts the description of an operation.
   *
   * @param operation what switches, logs and failures call it, such as {@code payments.charge}
   * @return a builder
   */
  public static Builder named(String operation) {
    return new Builder(operation);
  }

  String name() {
    return facts.name;
  }

  String functionName() {
    return facts.functionName;
  }

  String filePath() {
    return facts.filePath;
  }

  int line() {
    return facts.line;
  }

  boolean hasMetric() {
    return facts.metric != null;
  }

  boolean hasCount() {
    return facts.count != null;
  }

  String count() {
    return facts.count;
  }

  String metric() {
    return facts.metric;
  }

  double[] buckets() {
    return facts.buckets;
  }

  List<Tag> tags() {
    return facts.tags;
  }

  boolean hasSpan() {
    return facts.span != null;
  }

  String span() {
    return facts.span;
  }

  SpanKind kind() {
    return facts.kind;
  }

  boolean isNewRoot() {
    return facts.newRoot;
  }

  Map<Class<? extends Throwable>, String> errors() {
    return facts.errors;
  }

  Set<Class<? extends Throwable>> expected() {
    return facts.expected;
  }

  boolean isCancellable() {
    return facts.cancellable;
  }

  boolean isQuiet() {
    return facts.quiet;
  }

  @Override
  public String toString() {
    return facts.name;
  }

  /**
   * A tag and its closed set of values.
   *
   * @param isOfResult whether a call that fails has no value for it, so that none is one to declare
   */
  record Tag(String key, List<String> values, boolean isOfResult) {}

  /** Collects what is known; each method returns the builder. */
  public static final class Builder {
    private final String name;
    private String functionName;
    private String filePath;
    private int line;
    private String metric;
    private String count;
    private double[] buckets = {};
    private final List<Tag> tags = new ArrayList<>();
    private String span;
    private SpanKind kind = SpanKind.INTERNAL;
    private boolean newRoot;
    private final Map<Class<? extends Throwable>, String> errors = new LinkedHashMap<>();
    private final Set<Class<? extends Throwable>> expected = new LinkedHashSet<>();
    private boolean cancellable;
    private boolean quiet;

    private Builder(String name) {
      this.name = Objects.requireNonNull(name, "operation");
    }

    /** A copy, so that a spec does not change with the builder it came from. */
    private Builder(Builder other) {
      name = other.name;
      functionName = other.functionName;
      filePath = other.filePath;
      line = other.line;
      metric = other.metric;
      count = other.count;
      buckets = other.buckets.clone();
      tags.addAll(other.tags);
      span = other.span;
      kind = other.kind;
      newRoot = other.newRoot;
      errors.putAll(other.errors);
      expected.addAll(other.expected);
      cancellable = other.cancellable;
      quiet = other.quiet;
    }

    /**
     * Where the method is declared; attributes of its spans.
     *
     * @param functionName such as {@code com.acme.PaymentService.charge}
     * @param filePath such as {@code com/acme/PaymentService.java}
     * @param line the line of the method's name
     * @return this builder
     */
    public Builder code(String functionName, String filePath, int line) {
      this.functionName = functionName;
      this.filePath = filePath;
      this.line = line;
      return this;
    }

    /**
     * Each call counts into the three RED families.
     *
     * @param base their common name, such as {@code payments.charge}
     * @param bucketsSeconds the upper bounds of the histogram's buckets, ascending
     * @return this builder
     */
    public Builder metric(String base, double... bucketsSeconds) {
      metric = Objects.requireNonNull(base, "base");
      buckets = bucketsSeconds.clone();
      return this;
    }

    /**
     * Each call counts as a success or a failure, apart from the three RED families.
     *
     * @param name the counter's name, such as {@code orders.placed}
     * @return this builder
     */
    public Builder count(String name) {
      count = Objects.requireNonNull(name, "name");
      return this;
    }

    /**
     * A tag with a value for each constant of an enum; the next one in {@link Operation#series}.
     *
     * @param key the tag's key
     * @param values the enum's {@code values()}, as they are at run time
     * @return this builder
     */
    public Builder tag(String key, Enum<?>... values) {
      tags.add(new Tag(key, Arrays.stream(values).map(Enum::name).toList(), false));
      return this;
    }

    /**
     * A tag with a closed set of values; the next one in {@link Operation#series}.
     *
     * @param key the tag's key
     * @param values the values, in the order of their indexes
     * @return this builder
     */
    public Builder tag(String key, String... values) {
      tags.add(new Tag(key, List.of(values), false));
      return this;
    }

    /**
     * A tag whose value comes from the result; it stands behind those that come from arguments. A
     * call that fails has the value {@code none}.
     *
     * @param key the tag's key
     * @param values the enum's {@code values()}, as they are at run time
     * @return this builder
     */
    public Builder resultTag(String key, Enum<?>... values) {
      tags.add(new Tag(key, Arrays.stream(values).map(Enum::name).toList(), true));
      return this;
    }

    /**
     * A tag whose value comes from the result, with a closed set of values.
     *
     * @param key the tag's key
     * @param values the values, in the order of their indexes
     * @return this builder
     */
    public Builder resultTag(String key, String... values) {
      tags.add(new Tag(key, List.of(values), true));
      return this;
    }

    /**
     * Each call is a span.
     *
     * @param name the span's name
     * @param kind the name of an OpenTelemetry {@code SpanKind}
     * @param newRoot whether it starts a trace of its own
     * @return this builder
     */
    public Builder span(String name, String kind, boolean newRoot) {
      span = Objects.requireNonNull(name, "name");
      this.kind = SpanKind.valueOf(kind);
      this.newRoot = newRoot;
      return this;
    }

    /**
     * Gives an exception, with its subclasses, an {@code error.type}. Of several that match a
     * failure the most specific decides, whatever their order.
     *
     * @param errorType the value
     * @param type the exception
     * @return this builder
     */
    public Builder error(String errorType, Class<? extends Throwable> type) {
      errors.putIfAbsent(type, Objects.requireNonNull(errorType, "errorType"));
      return this;
    }

    /**
     * An exception that is an answer: the call counts as a success, and the span has no error. It
     * wins over an {@link #error} of the same type.
     *
     * @param type the exception
     * @return this builder
     */
    public Builder expected(Class<? extends Throwable> type) {
      expected.add(type);
      return this;
    }

    /**
     * The call is asynchronous: a cancelled one has the status {@code cancelled}, and is no error.
     *
     * @return this builder
     */
    public Builder cancellable() {
      cancellable = true;
      return this;
    }

    /**
     * Some parameter is sensitive: an exception's message, which may quote it, reaches neither span
     * nor log.
     *
     * @return this builder
     */
    public Builder quiet() {
      quiet = true;
      return this;
    }

    /**
     * Ends the description.
     *
     * @return what was described
     */
    public OperationSpec build() {
      return new OperationSpec(new Builder(this));
    }
  }
}
