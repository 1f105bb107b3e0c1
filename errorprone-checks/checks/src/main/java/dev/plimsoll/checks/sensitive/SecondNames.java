package dev.plimsoll.checks.sensitive;

import dev.plimsoll.checks.sensitive.Environment.Variable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which variables may refer to the same object, two by two: one that is made of a ternary may be
 * either of two others, which makes those no names of each other. Instances do not change.
 */
final class SecondNames {
  static final SecondNames NONE = new SecondNames(Map.of());

  /**
   * Of each variable the others; whoever is among those of another has that one among its own.
   * Ordered, since symbols hash by their identity, and findings may not differ from run to run.
   */
  private final Map<Variable, Set<Variable>> others;

  private SecondNames(Map<Variable, Set<Variable>> others) {
    this.others = others;
  }

  /** A variable refers to something else from here on, and so does what is inside of it. */
  SecondNames without(Variable variable) {
    if (others.isEmpty()) {
      return this;
    }
    Map<Variable, Set<Variable>> rest = null;
    for (Variable name : others.keySet()) {
      if (name.equals(variable) || name.isInside(variable)) {
        rest = rest == null ? new LinkedHashMap<>(others) : rest;
        part(name, rest);
      }
    }
    return rest == null ? this : new SecondNames(rest);
  }

  private static void part(Variable name, Map<Variable, Set<Variable>> rest) {
    Set<Variable> all = rest.remove(name);
    if (all == null) {
      /* It was left alone when its only other name got another object. */
      return;
    }
    for (Variable other : all) {
      Set<Variable> left = new LinkedHashSet<>(rest.get(other));
      left.remove(name);
      if (left.isEmpty()) {
        rest.remove(other);
      } else {
        rest.put(other, left);
      }
    }
  }

  /** A variable may refer to what each of these refers to. */
  SecondNames with(Variable variable, Set<Variable> names) {
    Set<Variable> known = others.getOrDefault(variable, Set.of());
    Map<Variable, Set<Variable>> more = null;
    for (Variable name : names) {
      if (!name.equals(variable) && !known.contains(name)) {
        more = more == null ? new LinkedHashMap<>(others) : more;
        link(variable, name, more);
        link(name, variable, more);
      }
    }
    return more == null ? this : new SecondNames(more);
  }

  private static void link(Variable from, Variable to, Map<Variable, Set<Variable>> more) {
    Set<Variable> all = new LinkedHashSet<>(more.getOrDefault(from, Set.of()));
    all.add(to);
    more.put(from, all);
  }

  /** What may refer to the same object on one way or the other; this one, if that is all. */
  SecondNames or(SecondNames that) {
    if (this == that || that.others.isEmpty()) {
      return this;
    }
    SecondNames union = this;
    for (Map.Entry<Variable, Set<Variable>> entry : that.others.entrySet()) {
      union = union.with(entry.getKey(), entry.getValue());
    }
    return union;
  }

  /** The variable, and the others that may refer to the same object. */
  private Set<Variable> namesOf(Variable variable) {
    Set<Variable> all = new LinkedHashSet<>(List.of(variable));
    all.addAll(others.getOrDefault(variable, Set.of()));
    return all;
  }

  /** The same, and those that name it as a field or element of an object with several names. */
  Set<Variable> allNamesOf(Variable variable) {
    if (others.isEmpty()) {
      return Set.of(variable);
    }
    Set<Variable> all = new LinkedHashSet<>();
    for (Variable name : namesOf(variable)) {
      all.add(name);
      if (!name.isWhole()) {
        for (Variable object : namesOf(name.object())) {
          name.inside(object).map(this::namesOf).ifPresent(all::addAll);
        }
      }
    }
    return all;
  }
}
