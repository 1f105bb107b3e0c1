package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Arrays;

/**
 * Registers the meters of one operation that count its calls, a {@link Series} per combination of
 * tag values.
 *
 * <p>Combinations of declared values are registered at once, so that they are scraped as zero; the
 * others when they first occur.
 */
final class SeriesMeters {
  private final MeterRegistry meters;
  private final OperationSpec spec;
  private final Combinations combinations;
  private final String[] errorTypes;
  private final Duration[] buckets;

  SeriesMeters(
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
  Series[] registerDeclared() {
    Series[] table = new Series[combinations.count()];
    for (int series = 0; series < table.length; series++) {
      if (combinations.isDeclared(series)) {
        table[series] = register(series);
      }
    }
    return table;
  }

  /** The table of an operation whose series appear with their first calls. */
  Series[] none() {
    return new Series[combinations.count()];
  }

  Series register(int series) {
    Tags tags = combinations.tags(series);
    if (!spec.hasMetric()) {
      return counts(tags);
    }
    return spec.hasCount() ? new PairOfSeries(red(tags), counts(tags)) : red(tags);
  }

  private CountSeries counts(Tags tags) {
    return new CountSeries(
        calls(spec.count(), tags, "success"),
        calls(spec.count(), tags, "error"),
        spec.isCancellable() ? calls(spec.count(), tags, "cancelled") : null);
  }

  private RedSeries red(Tags tags) {
    String requests = MeterNames.requests(spec.metric());
    Counter[] errors = new Counter[errorTypes.length];
    for (int i = 0; i < errors.length; i++) {
      errors[i] =
          Counter.builder(MeterNames.errors(spec.metric()))
              .description("Calls of " + spec.name() + " that failed, by type of error")
              .tags(tags.and("error_type", errorTypes[i]))
              .register(meters);
    }
    return new RedSeries(
        calls(requests, tags, "success"),
        calls(requests, tags, "error"),
        spec.isCancellable() ? calls(requests, tags, "cancelled") : null,
        errors,
        Timer.builder(MeterNames.duration(spec.metric()))
            .description("Duration of calls of " + spec.name())
            .tags(tags)
            .serviceLevelObjectives(buckets)
            .register(meters));
  }

  private Counter calls(String name, Tags tags, String status) {
    return Counter.builder(name)
        .description("Calls of " + spec.name() + ", by status")
        .tags(tags.and("status", status))
        .register(meters);
  }
}
