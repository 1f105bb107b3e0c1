package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What is known of a value: the origins that it may show. The lattice is that of sets of origins;
 * the trail of an origin is a witness for the reader and takes no part in comparisons.
 *
 * <p>Fields of fields of what only callers know are as many as the fields of a program to the power
 * of the depth. Where a value, as of a large parser, has more origins than {@link #MANY}, they are
 * followed less far, and so are those of all that it becomes a part of; what is once not followed
 * stays so, or a ring of methods would never agree.
 */
final class Taint {
  /**
   * Few values of other code have as many; h2's parser, where it is 200, takes a quarter longer.
   */
  private static final int MANY = 40;

  static final Taint NONE = new Taint(Map.of(), Origin.DEPTH);

  private final Map<Origin, Trail> trails;

  /** How deep the origins of the callers are that it has. */
  private final int depth;

  private Taint(Map<Origin, Trail> trails, int depth) {
    this.trails = trails;
    this.depth = depth;
  }

  static Taint of(Origin origin, Trail trail) {
    return new Taint(Map.of(origin, trail), Origin.DEPTH);
  }

  /** Takes over the map. */
  private static Taint bounded(Map<Origin, Trail> trails, int depth) {
    int limit = depth;
    if (limit < Origin.DEPTH) {
      leaveOut(trails, limit);
    }
    while (trails.size() > MANY && limit > 1) {
      limit--;
      leaveOut(trails, limit);
    }
    return trails.isEmpty() ? NONE : new Taint(Collections.unmodifiableMap(trails), limit);
  }

  private static void leaveOut(Map<Origin, Trail> trails, int depth) {
    trails.keySet().removeIf(origin -> origin.depth() > depth && origin.isOfTheCaller());
  }

  static Taint of(Origin origin) {
    return of(origin, Trail.EMPTY);
  }

  boolean isNone() {
    return trails.isEmpty();
  }

  Set<Origin> origins() {
    return trails.keySet();
  }

  Map<Origin, Trail> trails() {
    return trails;
  }

  /** The union; where both know an origin the trail of this one stays. */
  Taint leastUpperBound(Taint other) {
    if (depth <= other.depth && trails.keySet().containsAll(other.trails.keySet())) {
      return this;
    }
    if (isNone()) {
      return other;
    }
    Map<Origin, Trail> union = new LinkedHashMap<>(trails);
    other.trails.forEach(union::putIfAbsent);
    return bounded(union, Math.min(depth, other.depth));
  }

  /** The same origins, each a step further. */
  Taint through(Trail.Step step) {
    return mapTrails(trail -> trail.plus(step));
  }

  Taint mapTrails(UnaryOperator<Trail> further) {
    if (isNone()) {
      return this;
    }
    Map<Origin, Trail> mapped = new LinkedHashMap<>();
    trails.forEach((origin, trail) -> mapped.put(origin, further.apply(trail)));
    return new Taint(Collections.unmodifiableMap(mapped), depth);
  }

  Taint filter(Predicate<Origin> kept) {
    Map<Origin, Trail> rest = new LinkedHashMap<>(trails);
    rest.keySet().removeIf(kept.negate());
    return rest.isEmpty() ? NONE : new Taint(Collections.unmodifiableMap(rest), depth);
  }

  /** Each origin and its trail replaced by what {@code further} makes of them. */
  Taint flatMap(BiFunction<Origin, Trail, Taint> further) {
    if (isNone()) {
      return this;
    }
    Map<Origin, Trail> all = new LinkedHashMap<>();
    int least = depth;
    for (Map.Entry<Origin, Trail> entry : trails.entrySet()) {
      Taint made = further.apply(entry.getKey(), entry.getValue());
      made.trails.forEach(all::putIfAbsent);
      least = Math.min(least, made.depth);
    }
    return bounded(all, least);
  }

  /** What an object holds that has this in a field. */
  Taint heldIn(VarSymbol field) {
    return flatMap(
        (origin, trail) ->
            origin.depth() < Origin.DEPTH ? of(new Origin.Held(field, origin), trail) : NONE);
  }

  /** What a field of the object holds that this is. */
  Taint partIn(VarSymbol field) {
    return flatMap((origin, trail) -> partIn(field, origin, trail));
  }

  private static Taint partIn(VarSymbol field, Origin origin, Trail trail) {
    if (origin instanceof Origin.Held held) {
      return held.field() == field ? of(held.origin(), trail) : NONE;
    }
    boolean isObject =
        origin instanceof Origin.Argument
            || origin instanceof Origin.Self
            || origin instanceof Origin.Part;
    return isObject && origin.depth() < Origin.DEPTH
        ? of(new Origin.Part(origin, field), trail)
        : NONE;
  }

  /** Without what only the callers of a method can know. */
  Taint declaredOnly() {
    return filter(Origin.Declared.class::isInstance);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Taint that
        && depth == that.depth
        && trails.keySet().equals(that.trails.keySet());
  }

  @Override
  public int hashCode() {
    return trails.keySet().hashCode();
  }

  @Override
  public String toString() {
    return trails.keySet().toString();
  }
}
