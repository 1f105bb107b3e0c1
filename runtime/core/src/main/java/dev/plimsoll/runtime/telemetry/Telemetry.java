package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Where wrappers report to: a meter registry and an OpenTelemetry, chosen once by the application.
 *
 * <pre>{@code
 * Telemetry telemetry = Telemetry.of(meterRegistry, openTelemetry);
 * PaymentService service = InstrumentedPaymentService.wrap(new CardPayments(), telemetry);
 * }</pre>
 *
 * <p>Build the OpenTelemetry SDK first. Whether there is one is decided here, once: without it, a
 * traced call pays for one branch. A {@code GlobalOpenTelemetry} that is set later is not seen.
 */
public final class Telemetry {
  /** The name of our instrumentation scope. */
  static final String INSTRUMENTATION = "dev.plimsoll";

  private final MeterRegistry meters;
  private final OpenTelemetry openTelemetry;
  private final Tracer tracer;
  private final ExceptionRecording exceptions;
  private final Switches switches = new Switches();
  private final TelemetryFailures failures = new TelemetryFailures();
  private final BusinessMeters beside;
  private final boolean isEager;

  private Telemetry(Builder builder) {
    meters = builder.meters;
    openTelemetry = builder.openTelemetry;
    exceptions = builder.exceptions;
    isEager = builder.isEager;
    beside = new BusinessMeters(meters, isEager);
    if (meters != null) {
      failures.countIn(meters);
    }
    tracer = tracer();
  }

  /**
   * Metrics and spans, with the defaults of the builder.
   *
   * @param meters where metrics go
   * @param openTelemetry where spans go
   * @return the telemetry
   */
  public static Telemetry of(MeterRegistry meters, OpenTelemetry openTelemetry) {
    return builder().meters(meters).openTelemetry(openTelemetry).build();
  }

  /**
   * Telemetry that reports nothing, for tests and tools.
   *
   * @return the telemetry
   */
  public static Telemetry noop() {
    return builder().build();
  }

  /**
   * Starts with neither metrics nor spans.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Resolves what an operation needs. Called by generated code, once per wrapper and method.
   *
   * <p>A registry that throws leaves the operation without metrics, and says so.
   *
   * @param spec what the compiler knows of the operation
   * @return the operation
   */
  public Operation operation(OperationSpec spec) {
    ErrorVocabulary errors = ErrorVocabulary.of(spec);
    Combinations combinations = new Combinations(spec.tags());
    SeriesMeters series = null;
    Series[] table = null;
    if ((spec.hasMetric() || spec.hasCount()) && meters != null) {
      series = new SeriesMeters(meters, spec, combinations, errors.names());
      table = registered(series, spec);
    }
    return new Operation(
        spec,
        combinations,
        table,
        series,
        tracing(spec),
        errors,
        switches.of(spec.name()),
        failures);
  }

  /**
   * Counts the calls of an operation that are running. Called by generated code.
   *
   * @param operation the operation
   * @param base the base name, such as {@code payments.charge}
   * @param longTask whether it matters for how long they have been running
   * @param tags the keys of the operation's tags that tell them apart
   * @return what counts them
   */
  public FlightMeter inFlight(Operation operation, String base, boolean longTask, String... tags) {
    return beside.inFlight(operation, base, longTask, tags);
  }

  /**
   * A distribution that the calls of an operation add to. Called by generated code.
   *
   * @param operation the operation
   * @param name the name of the distribution
   * @param buckets the upper bounds of the histogram's buckets, ascending
   * @return the distribution
   */
  public SizeMeter sizes(Operation operation, String name, double... buckets) {
    return beside.sizes(operation, name, buckets);
  }

  /**
   * A distribution for each value of some of an operation's tags. Called by generated code.
   *
   * @param operation the operation
   * @param name the name of the distribution
   * @param tags the keys of the tags
   * @param buckets the upper bounds of the histogram's buckets, ascending
   * @return the distributions
   */
  public SizeMeter sizes(Operation operation, String name, String[] tags, double... buckets) {
    return beside.sizes(operation, name, tags, buckets);
  }

  /**
   * A gauge that shows the last value that a call gave. Called by generated code.
   *
   * @param operation the operation
   * @param name the name of the gauge
   * @param tags the keys of the operation's tags for whose values there is one each
   * @return the gauge
   */
  public LevelMeter level(Operation operation, String name, String... tags) {
    return beside.level(operation, name, tags);
  }

  /**
   * A gauge that asks an object for its value, as long as others use the object. Called by
   * generated code.
   *
   * @param operation the operation
   * @param name the name of the gauge
   * @param owner the object
   * @param value how to ask it, without a reference to it
   * @param <T> the type of the object
   */
  public <T> void poll(Operation operation, String name, T owner, ToDoubleFunction<T> value) {
    beside.poll(operation, name, owner, value);
  }

  /**
   * Turns operations off and on while the service runs.
   *
   * @return the switches
   */
  public Switches switches() {
    return switches;
  }

  /**
   * How often telemetry failed without the watched call noticing; the same number as the meter
   * {@code plimsoll.telemetry.failures}, which may be what fails.
   *
   * @return the number of failures
   */
  public long failures() {
    return failures.total();
  }

  private Series[] registered(SeriesMeters series, OperationSpec spec) {
    try {
      return isEager ? series.registerDeclared() : series.none();
    } catch (Exception | LinkageError | AssertionError failure) {
      failures.report(spec.name(), spec.isQuiet(), failure);
      return null;
    }
  }

  private Tracing tracing(OperationSpec spec) {
    if (!spec.hasSpan() || tracer == null) {
      return null;
    }
    try {
      return new Tracing(tracer, spec, ExceptionSink.of(exceptions, openTelemetry, spec));
    } catch (Exception | LinkageError | AssertionError failure) {
      failures.report(spec.name(), spec.isQuiet(), failure);
      return null;
    }
  }

  /** The tracer, or null where there is nothing behind it. */
  private Tracer tracer() {
    if (openTelemetry == null) {
      return null;
    }
    try {
      String version = Telemetry.class.getPackage().getImplementationVersion();
      Tracer found =
          version == null
              ? openTelemetry.getTracer(INSTRUMENTATION)
              : openTelemetry.getTracer(INSTRUMENTATION, version);
      return found == TracerProvider.noop().get(INSTRUMENTATION) ? null : found;
    } catch (Exception | LinkageError | AssertionError failure) {
      failures.report("telemetry", false, failure);
      return null;
    }
  }

  /** Chooses where wrappers report to; each method returns the builder. */
  public static final class Builder {
    private MeterRegistry meters;
    private OpenTelemetry openTelemetry;
    private ExceptionRecording exceptions = ExceptionRecording.configured();
    private boolean isEager = true;

    private Builder() {}

    /**
     * Where metrics go; without it there are none.
     *
     * @param meters a registry
     * @return this builder
     */
    public Builder meters(MeterRegistry meters) {
      this.meters = Objects.requireNonNull(meters, "meters");
      return this;
    }

    /**
     * Where spans go; without it there are none.
     *
     * @param openTelemetry an OpenTelemetry, set up already
     * @return this builder
     */
    public Builder openTelemetry(OpenTelemetry openTelemetry) {
      this.openTelemetry = Objects.requireNonNull(openTelemetry, "openTelemetry");
      return this;
    }

    /**
     * Where stack traces of failed calls go. By default where the environment says, {@code
     * OTEL_SEMCONV_EXCEPTION_SIGNAL_OPT_IN=logs} or {@code logs/dup}, or the system property {@code
     * otel.semconv.exception.signal.opt-in}; else nowhere.
     *
     * @param exceptions the choice
     * @return this builder
     */
    public Builder exceptions(ExceptionRecording exceptions) {
      this.exceptions = Objects.requireNonNull(exceptions, "exceptions");
      return this;
    }

    /**
     * Whether every series exists from the first scrape, at zero; so it is by default. Otherwise
     * each appears with its first call: for tools that run a few calls and end, and for tests.
     *
     * @param eager the choice
     * @return this builder
     */
    public Builder eager(boolean eager) {
      this.isEager = eager;
      return this;
    }

    /**
     * Builds the telemetry.
     *
     * @return the telemetry
     */
    public Telemetry build() {
      return new Telemetry(this);
    }
  }
}
