package dev.plimsoll.checks.locks;

import java.util.Set;
import java.util.TreeSet;

/**
 * Of which constants a number, flag or constant may be.
 *
 * @param isOneOf whether it is one of them, or none of them
 * @param constants numbers, characters and flags as numbers; constants of enums by their names
 */
record Range(boolean isOneOf, Set<String> constants) {
  /* Beyond these it may be anything: each makes what follows be looked at once more. */
  private static final int MAX_CONSTANTS = 12;

  /** What is equal to a constant, or is not. */
  static Range of(Set<String> constants, boolean isOneOf) {
    return new Range(isOneOf, Set.copyOf(constants));
  }

  boolean allows(String constant) {
    return constants.contains(constant) == isOneOf;
  }

  boolean isEmpty() {
    return isOneOf && constants.isEmpty();
  }

  boolean isAnything() {
    return (!isOneOf && constants.isEmpty()) || constants.size() > MAX_CONSTANTS;
  }

  /** What is in both. */
  Range and(Range other) {
    if (!isOneOf && !other.isOneOf) {
      Set<String> none = new TreeSet<>(constants);
      none.addAll(other.constants);
      return of(none, false);
    }
    Range one = isOneOf ? this : other;
    Range both = isOneOf ? other : this;
    Set<String> left = new TreeSet<>(one.constants);
    left.removeIf(constant -> !both.allows(constant));
    return of(left, true);
  }

  /** What is in either. */
  Range or(Range other) {
    if (isOneOf && other.isOneOf) {
      Set<String> all = new TreeSet<>(constants);
      all.addAll(other.constants);
      return of(all, true);
    }
    Range none = isOneOf ? other : this;
    Range either = isOneOf ? this : other;
    Set<String> left = new TreeSet<>(none.constants);
    left.removeIf(either::allows);
    return of(left, false);
  }
}
