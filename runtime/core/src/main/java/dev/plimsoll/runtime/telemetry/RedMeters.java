package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Registers the three families of one operation, a {@link RedSeries} per combination of tag values.
 *
 * <p>Combinations of declared values are registered at once, so that they are scraped as zero; the
 * others when they first occur.
 */
final class RedMeters {
  private final MeterRegistry meters;
  private final OperationSpec spec;
  private final Combinations combinations;
  private final String[] errorTypes;
  private final Duration[] buckets;

  RedMeters(
      MeterRegistry meters, OperationSpec spec, Combinations combinations, String[] errorTypes) {
    this.meters = meters;
    this.spec = spec;
    this.combinations = combinations;
    this.errorTypes = errorTypes;
    buckets =
        Arrays.stream(spec.buckets())
            .mapToObj(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
            .toArray(Duration[]::new);
  }

  /** Every combination; those of declared values are registered, the rest null. */
  RedSeries[] registerDeclared() {
    RedSeries[] table = new RedSeries[combinations.count()];
    for (int series = 0; series < table.length; series++) {
      if (combinations.isDeclared(series)) {
        table[series] = register(series);
      }
    }
    return table;
  }

  RedSeries register(int series) {
    Tags tags = combinations.tags(series);
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
}
