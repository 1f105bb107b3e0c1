package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Registers the meters of operations beside the three families. A registry that throws leaves the
 * operation without, and that is counted.
 */
final class BusinessMeters {
  private static final String[] NO_TAGS = {};

  /** Null where there are no metrics. */
  private final MeterRegistry meters;

  private final Gauges gauges;
  private final boolean isEager;

  BusinessMeters(MeterRegistry meters, boolean isEager) {
    this.meters = meters;
    this.gauges = new Gauges(meters);
    this.isEager = isEager;
  }

  FlightMeter inFlight(Operation operation, String base, boolean longTask, String[] tags) {
    return tags.length == 0
        ? flights(operation, base, longTask, Tags.empty())
        : new FlightMeter(
            operation,
            null,
            null,
            tagged(operation, tags, carried -> flights(operation, base, longTask, carried)));
  }

  private FlightMeter flights(Operation operation, String base, boolean longTask, Tags tags) {
    LongAdder running =
        registered(operation, () -> gauges.running(MeterNames.inFlight(base), tags));
    LongTaskTimer tasks =
        longTask ? registered(operation, () -> longTasks(MeterNames.running(base), tags)) : null;
    return new FlightMeter(operation, running, tasks, null);
  }

  private LongTaskTimer longTasks(String name, Tags tags) {
    return LongTaskTimer.builder(name)
        .tags(tags)
        .description("For how long the calls that are running have been")
        .register(meters);
  }

  SizeMeter sizes(Operation operation, String name, double[] buckets) {
    return sizes(operation, name, NO_TAGS, buckets);
  }

  SizeMeter sizes(Operation operation, String name, String[] tags, double[] buckets) {
    return tags.length == 0
        ? new SizeMeter(
            operation, registered(operation, () -> sizes(name, Tags.empty(), buckets)), null)
        : new SizeMeter(
            operation, null, tagged(operation, tags, carried -> sizes(name, carried, buckets)));
  }

  private DistributionSummary sizes(String name, Tags tags, double[] buckets) {
    return DistributionSummary.builder(name)
        .tags(tags)
        .description("How large what was passed or returned is")
        .serviceLevelObjectives(buckets)
        .register(meters);
  }

  LevelMeter level(Operation operation, String name, String[] tags) {
    if (tags.length > 0) {
      return new LevelMeter(
          operation, tagged(operation, tags, carried -> gauges.level(name, carried, operation)));
    }
    LevelMeter level = registered(operation, () -> gauges.level(name, Tags.empty(), operation));
    return level == null ? new LevelMeter(operation, null) : level;
  }

  <T> void poll(Operation operation, String name, T owner, ToDoubleFunction<T> value) {
    registered(
        operation,
        () -> {
          gauges.poll(name, operation, owner, value);
          return name;
        });
  }

  private <M> TaggedMeters<M> tagged(
      Operation operation, String[] keys, Function<Tags, M> registration) {
    return registered(operation, () -> new TaggedMeters<>(operation, keys, isEager, registration));
  }

  /** What a registry gives; null where there is none, or it throws. */
  private <T> T registered(Operation operation, Supplier<T> registration) {
    if (meters == null) {
      return null;
    }
    try {
      return registration.get();
    } catch (Exception | LinkageError | AssertionError failure) {
      operation.telemetryFailed(failure);
      return null;
    }
  }
}
