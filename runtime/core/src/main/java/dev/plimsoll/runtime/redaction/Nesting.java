package dev.plimsoll.runtime.redaction;

import java.util.Arrays;

/**
 * What is being rendered on a thread, so that the text of a value that holds itself ends.
 *
 * <p>Generated for types that may hold themselves only; the text of others never asks. A value that
 * is found in itself, one that is very deep, and one that comes after very many are shown by the
 * name of their type.
 */
public final class Nesting {
  /** Each is several frames of the stack, some of them the application's own. */
  private static final int DEPTH = 100;

  /** Values that all hold each other would be shown in every order, though none in itself. */
  private static final int VALUES = 10_000;

  private static final ThreadLocal<Nesting> CURRENT = ThreadLocal.withInitial(Nesting::new);

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
    Nesting nesting = CURRENT.get();
    return nesting.takes(value) ? nesting : null;
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
