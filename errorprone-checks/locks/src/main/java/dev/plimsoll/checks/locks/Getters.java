package dev.plimsoll.checks.locks;

import java.util.HashMap;
import java.util.Map;

/**
 * Which methods without parameters are one, because a class overrides them with one method: what a
 * call of the interface returns and what a call of the class returns is the same object.
 *
 * <p>Each set of such methods is known by its first in the order of names.
 */
final class Getters {
  private final Map<MethodId, MethodId> firsts = new HashMap<>();

  static Getters of(Program program) {
    Getters getters = new Getters();
    for (Body body : program.bodies().values()) {
      if (body.method().signature().endsWith("()")) {
        body.traits().overridden().forEach(above -> getters.join(body.method(), above));
      }
    }
    return getters;
  }

  private void join(MethodId one, MethodId other) {
    MethodId first = first(one);
    MethodId second = first(other);
    if (first.compareTo(second) < 0) {
      firsts.put(second, first);
    } else if (!first.equals(second)) {
      firsts.put(first, second);
    }
  }

  /** The method by which all that are one with it are known. */
  MethodId first(MethodId getter) {
    MethodId first = getter;
    for (MethodId next = firsts.get(first); next != null; next = firsts.get(first)) {
      first = next;
    }
    return first;
  }
}
