package dev.plimsoll.checks.locks;

import java.util.Map;
import java.util.TreeMap;

/**
 * For which arguments of a call something in the called method happens: those that are constants
 * and lie in these ranges. Two ways that lead to a place join to what both allow.
 *
 * @param ranges for each parameter that matters, by its number, the range in which it has to be
 */
record When(Map<Integer, Range> ranges) {
  /** Whatever the arguments are. */
  static final When ALWAYS = new When(Map.of());

  boolean isAlways() {
    return ranges.isEmpty();
  }

  /** The same, only where a parameter is in a range, too; null if that is never. */
  When and(int parameter, Range range) {
    Range known = ranges.get(parameter);
    Range both = known == null ? range : known.and(range);
    if (both.isEmpty()) {
      return null;
    }
    if (both.equals(known) || both.isAnything()) {
      return this;
    }
    Map<Integer, Range> more = new TreeMap<>(ranges);
    more.put(parameter, both);
    return new When(more);
  }

  /** The same, only where another holds, too; null if that is never. */
  When and(When other) {
    When both = this;
    for (Map.Entry<Integer, Range> each : other.ranges.entrySet()) {
      both = both == null ? null : both.and(each.getKey(), each.getValue());
    }
    return both;
  }

  /** What holds whichever of the two does; this one where it makes no difference. */
  When or(When other) {
    if (isAlways() || equals(other)) {
      return this;
    }
    Map<Integer, Range> either = new TreeMap<>();
    ranges.forEach(
        (parameter, range) -> {
          Range otherRange = other.ranges.get(parameter);
          Range both = otherRange == null ? null : range.or(otherRange);
          if (both != null && !both.isAnything()) {
            either.put(parameter, both);
          }
        });
    return either.equals(ranges) ? this : either.isEmpty() ? ALWAYS : new When(either);
  }

  /** For which arguments of its own a caller gets there; null for none. */
  When atCaller(Event.Call call) {
    When found = ALWAYS;
    for (Map.Entry<Integer, Range> each : ranges.entrySet()) {
      AccessPath argument =
          each.getKey() < call.arguments().size() ? call.arguments().get(each.getKey()) : null;
      if (argument == null) {
        continue;
      }
      if (argument.isConstant()) {
        if (!each.getValue().allows(argument.name())) {
          return null;
        }
      } else if (argument.kind() == AccessPath.Kind.PARAMETER) {
        found = found.and(Integer.parseInt(argument.name()), each.getValue());
        if (found == null) {
          return null;
        }
      } else if (each.getValue().isOneOf() && isOther(argument, each.getValue())) {
        return null;
      }
    }
    return found;
  }

  /* Whether an argument is none of the constants: no new object is null or one of an enum. */
  private static boolean isOther(AccessPath argument, Range range) {
    return switch (argument.kind()) {
      case BODY, CLASS -> true;
      /* A box is equal to its number. */
      case FRESH -> range.constants().stream().noneMatch(When::isNumber);
      default -> false;
    };
  }

  private static boolean isNumber(String constant) {
    char first = constant.charAt(0);
    return first == '-' || Character.isDigit(first);
  }
}
