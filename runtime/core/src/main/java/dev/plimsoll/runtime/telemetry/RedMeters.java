package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Registers the three families of one operation, a {@link RedSeries} per combination of tag values.
 *
 * <p>A combination is a number in mixed radix. A tag with {@code n} values has {@code n + 2}
 * digits: one per value, then {@link #NONE} for null, then {@link #OVERFLOW} for a constant the
 * enum gained after the table was built. Combinations of declared values are registered at once, so
 * that they are scraped as zero; the others when they first occur.
 */
final class RedMeters {
  /** The value of a tag for null. */
  static final String NONE = "none";

  /** The value of a tag for a value that was not declared. */
  static final String OVERFLOW = "other";

  /** Larger tables are a mistake of whoever chose the tags; the compiler's budget is far below. */
  private static final int MAX_COMBINATIONS = 1 << 20;

  private final MeterRegistry meters;
  private final OperationSpec spec;
  private final String[] errorTypes;
  private final Duration[] buckets;

  RedMeters(MeterRegistry meters, OperationSpec spec, String[] errorTypes) {
    this.meters = meters;
    this.spec = spec;
    this.errorTypes = errorTypes;
    buckets =
        Arrays.stream(spec.buckets())
            .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
            .toArray(Duration[]::new);
  }

  /** Every combination; those of declared values are registered, the rest null. */
  RedSeries[] registerDeclared() {
    long combinations = 1;
    for (OperationSpec.Tag tag : spec.tags()) {
      combinations *= radix(tag);
      if (combinations > MAX_COMBINATIONS) {
        throw new IllegalArgumentException("more than " + MAX_COMBINATIONS + " series");
      }
    }
    RedSeries[] table = new RedSeries[(int) combinations];
    for (int series = 0; series < table.length; series++) {
      if (isDeclared(series)) {
        table[series] = register(series);
      }
    }
    return table;
  }

  RedSeries register(int series) {
    Tags tags = tags(series);
    Counter[] errors = new Counter[errorTypes.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] =
          Counter.builder(spec.metric() + ".errors")
              .description("Calls of " + spec.name() + " that failed, by type of error")
              .tags(tags.and("error_type", errorTypes[i]))
              .register(meters);
    }
    return new RedSeries(
        requests(tags, "success"),
        requests(tags, "error"),
        spec.isCancellable() ? requests(tags, "cancelled") : null,
        errors,
        Timer.builder(spec.metric() + ".request.duration")
            .description("Duration of calls of " + spec.name())
            .tags(tags)
            .serviceLevelObjectives(buckets)
            .register(meters));
  }

  private Counter requests(Tags tags, String status) {
    return Counter.builder(spec.metric() + ".requests")
        .description("Calls of " + spec.name() + ", by status")
        .tags(tags.and("status", status))
        .register(meters);
  }

  static int radix(OperationSpec.Tag tag) {
    return tag.values().size() + 2;
  }

  private boolean isDeclared(int series) {
    int rest = series;
    List<OperationSpec.Tag> tags = spec.tags();
    for (int i = tags.size() - 1; i >= 0; i--) {
      if (rest % radix(tags.get(i)) >= tags.get(i).values().size()) {
        return false;
      }
      rest /= radix(tags.get(i));
    }
    return true;
  }

  private Tags tags(int series) {
    Tags combination = Tags.empty();
    int rest = series;
    List<OperationSpec.Tag> tags = spec.tags();
    for (int i = tags.size() - 1; i >= 0; i--) {
      OperationSpec.Tag tag = tags.get(i);
      combination = combination.and(tag.key(), value(tag, rest % radix(tag)));
      rest /= radix(tag);
    }
    return combination;
  }

  private static String value(OperationSpec.Tag tag, int digit) {
    int declared = tag.values().size();
    if (digit < declared) {
      return tag.values().get(digit);
    }
    return digit == declared ? NONE : OVERFLOW;
  }
}
