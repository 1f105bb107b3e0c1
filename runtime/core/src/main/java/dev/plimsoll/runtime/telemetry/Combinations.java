package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Tags;
import java.util.List;

/**
 * Numbers the combinations of an operation's tag values.
 *
 * <p>A combination is a number in mixed radix. A tag with {@code n} values has {@code n + 2}
 * digits: one per value, then {@link #NONE} for null, then {@link #OVERFLOW} for a constant the
 * enum gained after the table was built.
 */
final class Combinations {
  /** The value of a tag for null. */
  static final String NONE = "none";

  /** The value of a tag for a value that was not declared. */
  static final String OVERFLOW = "other";

  /** Larger tables are a mistake of whoever chose the tags; the compiler's budget is far below. */
  private static final int MAX = 1 << 20;

  private final List<OperationSpec.Tag> tags;
  private final int[] sizes;

  Combinations(List<OperationSpec.Tag> tags) {
    this.tags = tags;
    this.sizes = tags.stream().mapToInt(tag -> tag.values().size()).toArray();
  }

  /** How many there are. */
  int count() {
    long combinations = 1;
    for (int size : sizes) {
      combinations *= size + 2;
      if (combinations > MAX) {
        throw new IllegalArgumentException("more than " + MAX + " series");
      }
    }
    return (int) combinations;
  }

  /** The number of values of a tag; 0 where there is no such tag. */
  int size(int tag) {
    return tag < sizes.length ? sizes[tag] : 0;
  }

  /** The combination of the first tags' values; those left out have none. */
  int of(int... indexes) {
    int combination = 0;
    int given = Math.min(sizes.length, indexes.length);
    for (int tag = 0; tag < given; tag++) {
      combination = combination * (sizes[tag] + 2) + digit(indexes[tag], sizes[tag]);
    }
    return combination;
  }

  /** A combination in which the last tags had no value yet, with their values. */
  int withLast(int combination, int... indexes) {
    int unknown = 0;
    int known = 0;
    int first = sizes.length - indexes.length;
    for (int i = 0; i < indexes.length; i++) {
      int size = sizes[first + i];
      unknown = unknown * (size + 2) + size;
      known = known * (size + 2) + digit(indexes[i], size);
    }
    return combination - unknown + known;
  }

  /** The digit of a value: itself, or the one for null, or the one for what was not declared. */
  static int digit(int index, int size) {
    if (index >= 0 && index < size) {
      return index;
    }
    return index < 0 ? size : size + 1;
  }

  /** Whether every value is one that is known to occur. */
  boolean isDeclared(int combination) {
    int rest = combination;
    for (int i = sizes.length - 1; i >= 0; i--) {
      int declared = sizes[i] + (tags.get(i).isOfResult() ? 1 : 0);
      if (rest % (sizes[i] + 2) >= declared) {
        return false;
      }
      rest /= sizes[i] + 2;
    }
    return true;
  }

  /** The keys and values of a combination. */
  Tags tags(int combination) {
    Tags named = Tags.empty();
    int rest = combination;
    for (int i = sizes.length - 1; i >= 0; i--) {
      named = named.and(tags.get(i).key(), value(i, rest % (sizes[i] + 2)));
      rest /= sizes[i] + 2;
    }
    return named;
  }

  private String value(int tag, int digit) {
    if (digit < sizes[tag]) {
      return tags.get(tag).values().get(digit);
    }
    return digit == sizes[tag] ? NONE : OVERFLOW;
  }
}
