package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * What the gauges of one telemetry show. A registry takes each name once, and wrappers of one type
 * are many, so that what stands behind a name is kept here.
 */
final class Gauges {
  private final MeterRegistry meters;
  private final Map<Key, LongAdder> running = new ConcurrentHashMap<>();
  private final Map<Key, LevelMeter> levels = new ConcurrentHashMap<>();
  private final Map<String, List<Polled<?>>> polled = new ConcurrentHashMap<>();

  private record Key(String name, Tags tags) {}

  Gauges(MeterRegistry meters) {
    this.meters = meters;
  }

  /** The number of calls that are running; what the registry throws is the caller's to handle. */
  LongAdder running(String name, Tags tags) {
    return running.computeIfAbsent(
        new Key(name, tags),
        unused -> {
          LongAdder calls = new LongAdder();
          register(name, tags, "Calls that are running", calls::sum);
          return calls;
        });
  }

  LevelMeter level(String name, Tags tags, Operation operation) {
    return levels.computeIfAbsent(
        new Key(name, tags),
        unused -> {
          LevelMeter level = new LevelMeter(operation, null);
          register(name, tags, "The last value", level::level);
          return level;
        });
  }

  /** Asks an object as long as it is in use by others; several objects add up. */
  <T> void poll(String name, Operation operation, T owner, ToDoubleFunction<T> value) {
    polled
        .computeIfAbsent(
            name,
            unused -> {
              List<Polled<?>> parts = new CopyOnWriteArrayList<>();
              register(
                  name,
                  Tags.empty(),
                  "What the application says when asked",
                  () -> sum(parts, operation));
              return parts;
            })
        .add(new Polled<>(new WeakReference<>(owner), value));
  }

  private void register(String name, Tags tags, String description, Supplier<Number> value) {
    Gauge.builder(name, value).tags(tags).description(description).register(meters);
  }

  /** What no object answers is not zero. */
  private static double sum(List<Polled<?>> parts, Operation operation) {
    parts.removeIf(part -> part.owner().get() == null);
    double sum = 0;
    for (Polled<?> part : parts) {
      try {
        sum += part.ask();
      } catch (Throwable failure) {
        operation.telemetryFailed(failure);
        return Double.NaN;
      }
    }
    return parts.isEmpty() ? Double.NaN : sum;
  }

  private record Polled<T>(WeakReference<T> owner, ToDoubleFunction<T> value) {
    double ask() {
      T asked = owner.get();
      return asked == null ? 0 : value.applyAsDouble(asked);
    }
  }
}
