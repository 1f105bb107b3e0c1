package dev.plimsoll.checks.sensitive;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * A value that is made of others, which a {@link FixedPoint} finds.
 *
 * @param <V> the values, which form a lattice of finite height
 */
final class Unknown<V> {
  /** In the order of discovery; negative before that. */
  int index = -1;

  /** The first one that this is known to lead back to. */
  int low;

  private V value;
  private final BinaryOperator<V> union;
  private Supplier<V> equation;
  private Set<Unknown<?>> readers = Set.of();

  /**
   * Creates an unknown.
   *
   * @param nothing the least value
   * @param union of what was known before and what is known now; equals the former if that is all
   * @param equation asks the same {@link FixedPoint} for what it is made of
   */
  Unknown(V nothing, BinaryOperator<V> union, Supplier<V> equation) {
    this.value = nothing;
    this.union = union;
    this.equation = equation;
  }

  /** What needs no finding. */
  static <V> Unknown<V> known(V value) {
    return new Unknown<>(value, (before, now) -> before, null);
  }

  /** Returns whether the value grew. */
  boolean compute() {
    V before = value;
    value = union.apply(before, equation.get());
    return !value.equals(before);
  }

  V value() {
    return value;
  }

  boolean isFinal() {
    return equation == null;
  }

  /** Nothing that it is made of grows any more. */
  void settle() {
    equation = null;
    readers = Set.of();
  }

  /** Those that have asked for it while it could still grow. */
  Set<Unknown<?>> readers() {
    return readers;
  }

  void readBy(Unknown<?> reader) {
    if (readers.isEmpty()) {
      readers = new LinkedHashSet<>(4);
    }
    readers.add(reader);
  }
}
