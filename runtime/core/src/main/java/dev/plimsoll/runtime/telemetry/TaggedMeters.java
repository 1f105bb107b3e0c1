package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * The meters of one name that differ in some of an operation's tags, found by the series of a call.
 *
 * <p>Those of declared values are there at once, so that they are scraped; the others when they
 * first occur. Series that differ in other tags only share a meter.
 */
final class TaggedMeters<M> {
  private final Operation operation;
  private final String[] keys;
  private final Function<Tags, M> registration;
  private final AtomicReferenceArray<M> bySeries;
  private final Map<Tags, M> byTags = new ConcurrentHashMap<>();

  /** What the registration throws is the caller's to handle. */
  TaggedMeters(
      Operation operation, String[] keys, boolean isEager, Function<Tags, M> registration) {
    this.operation = operation;
    this.keys = keys;
    this.registration = registration;
    Combinations combinations = operation.combinations();
    bySeries = new AtomicReferenceArray<>(combinations.count());
    for (int series = 0; isEager && series < bySeries.length(); series++) {
      if (combinations.isDeclared(series)) {
        of(series);
      }
    }
  }

  M of(int series) {
    M known = bySeries.get(series);
    return known != null ? known : register(series);
  }

  private M register(int series) {
    Tags all = operation.combinations().tags(series);
    Tags carried =
        Tags.of(all.stream().filter(tag -> Arrays.asList(keys).contains(tag.getKey())).toList());
    M registered = byTags.computeIfAbsent(carried, registration);
    bySeries.set(series, registered);
    return registered;
  }
}
