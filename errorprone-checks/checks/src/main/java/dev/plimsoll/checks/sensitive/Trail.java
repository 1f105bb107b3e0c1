package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.List;

/**
 * The way that a value took: what it was read from, then what it was put into, step by step.
 *
 * @param steps in the order of the flow
 */
record Trail(List<Step> steps) {
  /** Of longer ways the end is told, too: it is where the value leaves. */
  private static final int LIMIT = 24;

  static final Trail EMPTY = new Trail(List.of());

  /**
   * A station on the way.
   *
   * @param name a variable, a method or an expression, as the user would call it
   * @param place file and line
   */
  record Step(String name, String place) {}

  Trail plus(Step step) {
    return plus(List.of(step));
  }

  Trail plus(Trail further) {
    return further.steps.isEmpty() ? this : plus(further.steps);
  }

  private Trail plus(List<Step> further) {
    List<Step> longer = new ArrayList<>(steps);
    for (Step step : further) {
      if (longer.isEmpty() || !longer.get(longer.size() - 1).equals(step)) {
        if (longer.size() >= LIMIT) {
          longer.remove(longer.size() - 1);
        }
        longer.add(step);
      }
    }
    return new Trail(List.copyOf(longer));
  }
}
