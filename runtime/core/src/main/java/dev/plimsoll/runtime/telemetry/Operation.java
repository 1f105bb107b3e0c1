package dev.plimsoll.runtime.telemetry;

/**
 * One method that is watched: its meters, its span, its error vocabulary, resolved once.
 *
 * <p>A generated wrapper holds one per method and calls it in this order: {@link #series}, {@link
 * #startSpan}, {@link #startTimer}, the delegate, then one of {@link #success}, {@link #failure}
 * and {@link #async}. None of these throws, so a wrapper's {@code catch} only ever sees what the
 * delegate threw.
 */
public final class Operation extends AsyncCalls {
  private final Series[] table;
  private final SeriesMeters meters;
  private final Tracing tracing;
  private final Switch gate;
  private final ErrorVocabulary errors;
  private final Combinations combinations;

  /* The first three numbers of values, so that the common overloads of `series` read no array. */
  private final int size0;
  private final int size1;
  private final int size2;

  private final String name;
  private final boolean quiet;
  private final TelemetryFailures failures;

  /**
   * The parts of an operation.
   *
   * @param table the series; null where there is no metric
   * @param meters what registers the series that are missing in the table
   * @param tracing null where there is no span
   */
  Operation(
      OperationSpec spec,
      Combinations combinations,
      Series[] table,
      SeriesMeters meters,
      Tracing tracing,
      ErrorVocabulary errors,
      Switch gate,
      TelemetryFailures failures) {
    this.combinations = combinations;
    this.table = table;
    this.meters = meters;
    this.tracing = tracing;
    this.errors = errors;
    this.gate = gate;
    this.failures = failures;
    name = spec.name();
    quiet = spec.isQuiet();
    size0 = combinations.size(0);
    size1 = combinations.size(1);
    size2 = combinations.size(2);
  }

  /**
   * The index of an enum constant as a tag value.
   *
   * @param value the constant, or null
   * @return its ordinal, or -1 for null
   */
  public static int index(Enum<?> value) {
    return value == null ? -1 : value.ordinal();
  }

  /**
   * The index of a truth value as a tag value, for a tag with the values {@code false}, {@code
   * true}.
   *
   * @param value the value
   * @return 0 or 1
   */
  public static int index(boolean value) {
    return value ? 1 : 0;
  }

  /**
   * The series of an operation without tags.
   *
   * @return its number
   */
  public int series() {
    return 0;
  }

  /**
   * The series for the value of the one tag.
   *
   * @param i the value's index; -1 for null
   * @return its number
   */
  public int series(int i) {
    return Combinations.digit(i, size0);
  }

  /**
   * The series for the values of two tags.
   *
   * @param i the first value's index; -1 for null
   * @param j the second value's index; -1 for null
   * @return its number
   */
  public int series(int i, int j) {
    return Combinations.digit(i, size0) * (size1 + 2) + Combinations.digit(j, size1);
  }

  /**
   * The series for the values of three tags.
   *
   * @param i the first value's index; -1 for null
   * @param j the second value's index; -1 for null
   * @param k the third value's index; -1 for null
   * @return its number
   */
  public int series(int i, int j, int k) {
    return series(i, j) * (size2 + 2) + Combinations.digit(k, size2);
  }

  /**
   * The series for the values of any number of tags.
   *
   * @param indexes the values' indexes in the order of the tags; -1 for null
   * @return its number
   */
  public int series(int... indexes) {
    return combinations.of(indexes);
  }

  /**
   * The series of a call that returned, where the last tags come from the result. Until then they
   * had no value.
   *
   * @param series the call's series so far
   * @param indexes the values' indexes in the order of the tags; -1 for null
   * @return its number
   */
  public int resultSeries(int series, int... indexes) {
    return combinations.withLast(series, indexes);
  }

  /**
   * Reads the clock.
   *
   * @return the start of the call; 0 where nothing is measured
   */
  public long startTimer() {
    return table != null && gate.isOn() ? now() : 0;
  }

  /** The lowest bit is set, at the start and at the end: no time is 0, no duration negative. */
  private static long now() {
    return System.nanoTime() | 1;
  }

  /**
   * Counts and times a call that returned.
   *
   * @param series the call's series
   * @param started the call's start
   */
  public void success(int series, long started) {
    if (started != 0) {
      try {
        series(series, table).success(now() - started);
      } catch (Throwable failure) {
        telemetryFailed(failure);
      }
    }
  }

  /**
   * Counts and times a call that threw.
   *
   * @param series the call's series
   * @param started the call's start
   * @param failure what it threw
   */
  public void failure(int series, long started, Throwable failure) {
    failure(SpanScope.none(), series, started, failure);
  }

  /**
   * Starts a span and makes it current on this thread.
   *
   * @return its scope; {@link SpanScope#none()} where nothing is traced
   */
  public SpanScope startSpan() {
    return tracing == null ? SpanScope.none() : startTraced();
  }

  /**
   * Starts a span that is linked to others, and makes it current on this thread.
   *
   * @param links what names the others: a {@code traceparent}, a span or its context, or arrays and
   *     collections of these; what is null or no valid span is left out
   * @return its scope; {@link SpanScope#none()} where nothing is traced
   */
  public SpanScope startSpan(Object... links) {
    try {
      return tracing != null && gate.isOn() ? tracing.start(links) : SpanScope.none();
    } catch (Throwable failure) {
      telemetryFailed(failure);
      return SpanScope.none();
    }
  }

  private SpanScope startTraced() {
    try {
      return gate.isOn() ? tracing.start() : SpanScope.none();
    } catch (Throwable failure) {
      telemetryFailed(failure);
      return SpanScope.none();
    }
  }

  /**
   * Counts and times a call that returned, and ends its span. The meters come first: they read the
   * current span for their exemplars.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   */
  public void success(SpanScope span, int series, long started) {
    success(series, started);
    if (span != SpanScope.none()) {
      end(span);
    }
  }

  /**
   * Counts and times a call that threw, and ends its span.
   *
   * @param span the call's span
   * @param series the call's series
   * @param started the call's start
   * @param failure what it threw
   */
  public void failure(SpanScope span, int series, long started, Throwable failure) {
    long ended = now();
    int outcome = outcomeOf(failure);
    if (started != 0) {
      record(series, ended - started, outcome);
    }
    if (span != SpanScope.none()) {
      if (failure instanceof VirtualMachineError) {
        resume(span);
      }
      describe(span, outcome, failure);
      end(span);
    }
  }

  /**
   * Reports that something of ours, or an attribute getter, failed: counted, and logged once per
   * operation. Never throws, not even a {@link VirtualMachineError}: the call that is watched could
   * do without what failed, and its span would stay open.
   *
   * @param failure what was thrown
   */
  public void telemetryFailed(Throwable failure) {
    failures.report(name, quiet, failure);
  }

  boolean isOn() {
    return gate.isOn();
  }

  Combinations combinations() {
    return combinations;
  }

  @Override
  Operation operation() {
    return this;
  }

  /** Closes the scope where the calling thread leaves an asynchronous call. */
  void leave(SpanScope span) {
    try {
      span.leave();
    } catch (Throwable failure) {
      telemetryFailed(failure);
    }
  }

  /** Undoes what calls within this one left behind, if they had no stack or memory to leave. */
  private void resume(SpanScope span) {
    try {
      span.resume();
    } catch (Throwable failure) {
      telemetryFailed(failure);
    }
  }

  /** Makes the span current again on the thread that completes an asynchronous call. */
  void reenter(SpanScope span) {
    try {
      span.reenter();
    } catch (Throwable failure) {
      telemetryFailed(failure);
    }
  }

  private void end(SpanScope span) {
    leave(span);
    try {
      span.span().end();
    } catch (Throwable failure) {
      telemetryFailed(failure);
    }
  }

  private int outcomeOf(Throwable failure) {
    try {
      return errors.outcomeOf(failure);
    } catch (Throwable unreadable) {
      telemetryFailed(unreadable);
      return errors.other();
    }
  }

  private void describe(SpanScope span, int outcome, Throwable failure) {
    if (outcome >= 0) {
      try {
        tracing.failed(span, errors.name(outcome), failure);
      } catch (Throwable ours) {
        telemetryFailed(ours);
      }
    }
  }

  private void record(int series, long nanos, int outcome) {
    try {
      Series meters = series(series, table);
      if (outcome >= 0) {
        meters.failure(outcome, nanos);
      } else if (outcome == ErrorVocabulary.CANCELLED) {
        meters.cancelled(nanos);
      } else {
        meters.success(nanos);
      }
    } catch (Throwable failure) {
      telemetryFailed(failure);
    }
  }

  private Series series(int series, Series[] table) {
    Series known = table[series];
    return known != null ? known : register(series);
  }

  /** Two threads may register the same series; the registry gives both the same meters. */
  private Series register(int series) {
    Series registered = meters.register(series);
    table[series] = registered;
    return registered;
  }
}
