package dev.plimsoll.runtime.redaction;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The redacted copies that are being made on a thread, so that the copy of a value that holds
 * itself ends.
 *
 * <p>Generated for types that may hold themselves only. A value that is found twice is copied once.
 * One that is found in itself, and one that is very deep, is null in the copy: a record cannot be
 * given a copy of itself that is not made yet. What was very deep in one place need not be so in
 * another: there it is copied again.
 */
public final class Copies {
  /** Each is several frames of the stack, some of them the application's own. */
  private static final int DEPTH = 1_000;

  /**
   * How many copies are made again. Where all hold each other, each could be found a little less
   * deep each time.
   */
  private static final int AGAIN = 10_000;

  private static final ThreadLocal<Copies> CURRENT = new ThreadLocal<>();

  /** What was copied; null while that is going on. */
  private final Map<Original, Object> made = new HashMap<>();

  /** Of copies in which something is missing because it was very deep: how deep they were made. */
  private final Map<Original, Integer> cut = new HashMap<>();

  private int depth;
  private int again;

  /** Whether something was too deep since the copy that is being made was begun. */
  private boolean isCut;

  private Copies() {}

  /**
   * Returns the copy of a value; generated code calls it.
   *
   * @param value the value, or null
   * @param redaction the generated class that copies it
   * @param copier makes the copy
   * @param <T> the type
   * @return the copy; null in the copy of the value itself
   */
  public static <T> T of(T value, Class<?> redaction, UnaryOperator<T> copier) {
    if (value == null) {
      return null;
    }
    Copies current = CURRENT.get();
    if (current != null) {
      return current.copy(value, redaction, copier);
    }
    Copies copies = new Copies();
    CURRENT.set(copies);
    try {
      return copies.copy(value, redaction, copier);
    } finally {
      CURRENT.remove();
    }
  }

  /**
   * Returns a copy that a builder made, if it is what it is declared as; generated code calls it.
   *
   * @param type the class whose sensitive members the copy is without
   * @param copy the copy
   * @param <T> the type
   * @return the copy; null if it is of a subclass, which may hold more that is sensitive
   */
  public static <T> T exactly(Class<T> type, T copy) {
    return copy == null || copy.getClass() == type ? copy : null;
  }

  private <T> T copy(T value, Class<?> redaction, UnaryOperator<T> copier) {
    Original original = new Original(value, redaction);
    if (made.containsKey(original) && !isWorthAgain(original)) {
      isCut |= cut.containsKey(original);
      @SuppressWarnings("unchecked") // One class makes copies of one type.
      T copy = (T) made.get(original);
      return copy;
    }
    if (depth == DEPTH) {
      isCut = true;
      return null;
    }
    made.put(original, null);
    cut.remove(original);
    boolean isAroundCut = isCut;
    isCut = false;
    depth++;
    try {
      T copy = copier.apply(value);
      made.put(original, copy);
      if (isCut) {
        cut.put(original, depth);
      }
      return copy;
    } finally {
      depth--;
      isCut |= isAroundCut;
    }
  }

  /** Whether something is missing in a copy that is not too deep here. */
  private boolean isWorthAgain(Original original) {
    Integer madeAt = cut.get(original);
    return madeAt != null && depth + 1 < madeAt && again++ < AGAIN;
  }

  /** A value, which may be of a subclass that has a redaction of its own; known by its identity. */
  private record Original(Object value, Class<?> redaction) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Original that && value == that.value && redaction == that.redaction;
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(value) + redaction.hashCode();
    }
  }
}
