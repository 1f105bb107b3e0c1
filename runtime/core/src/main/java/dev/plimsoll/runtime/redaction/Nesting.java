package dev.plimsoll.runtime.redaction;

import java.util.Arrays;

/**
 * What is being rendered on a thread, so that the text of a value that holds itself ends.
 *
 * <p>Generated for types that may hold themselves only, and for members of other types whose
 * classes can be extended; the text of others never asks. A value that is found in itself, one that
 * is very deep, and one that comes after very many are shown by the name of their type.
 */
public final class Nesting {
  /** Each is several frames of the stack, some of them the application's own. */
  private static final int DEPTH = 100;

  /** Values that all hold each other would be shown in every order, though none in itself. */
  private static final int VALUES = 10_000;

  private static final ThreadLocal<Nesting> CURRENT = ThreadLocal.withInitial(Nesting::new);

  /**
   * Values whose classes render them: inside, the redaction of such a class enters them as well.
   */
  private static final ThreadLocal<Nesting> GUARDED = ThreadLocal.withInitial(Nesting::new);

  private Object[] around = new Object[8];
  private int depth;
  private int values;

  private Nesting() {}

  /**
   * Begins the text of a value.
   *
   * @param value the value
   * @return where to {@link #leave} when the text has ended; null if it must not begin
   */
  public static Nesting enter(Object value) {
    return enter(value, CURRENT);
  }

  /**
   * Returns the text of a value whose class can be extended: a subclass may hold what holds it.
   *
   * @param value the value, or null
   * @param exact the class whose own text is known to end
   * @return its text; its name, if it is being rendered already
   */
  public static String text(Object value, Class<?> exact) {
    return value == null || value.getClass() == exact ? String.valueOf(value) : text(value);
  }

  /**
   * Returns the text of a value that may have values of unknown classes in it.
   *
   * @param value the value, an array or null
   * @return its text; its name, if it is being rendered already
   */
  public static String text(Object value) {
    if (value == null) {
      return "null";
    }
    Nesting nesting = enter(value, GUARDED);
    if (nesting == null) {
      return name(value) + "[...]";
    }
    try {
      return value instanceof Object[] array ? Arrays.deepToString(array) : value.toString();
    } finally {
      nesting.leave();
    }
  }

  private static Nesting enter(Object value, ThreadLocal<Nesting> current) {
    Nesting nesting = current.get();
    return nesting.takes(value) ? nesting : null;
  }

  private static String name(Object value) {
    return value instanceof Object[] ? "" : value.getClass().getSimpleName();
  }

  private boolean takes(Object value) {
    if (depth == DEPTH || values == VALUES) {
      return false;
    }
    for (int i = depth - 1; i >= 0; i--) {
      if (around[i] == value) {
        return false;
      }
    }
    if (depth == around.length) {
      around = Arrays.copyOf(around, 2 * depth);
    }
    around[depth++] = value;
    values++;
    return true;
  }

  /** Ends the text of the value that was entered last. */
  public void leave() {
    around[--depth] = null;
    if (depth == 0) {
      values = 0;
    }
  }
}
