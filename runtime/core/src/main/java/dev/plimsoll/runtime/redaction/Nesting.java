package dev.plimsoll.runtime.redaction;

import java.util.Arrays;

/**
 * What is being rendered on a thread, so that the text of a value that holds itself ends.
 *
 * <p>Generated for types that may hold themselves only, and for members of other types whose
 * classes can be extended; the text of others never asks. A value that is found in itself, one that
 * is very deep, and one that comes after very many are shown by the name of their type, if that is
 * not of the JDK.
 */
public final class Nesting {
  /** Each is several frames of the stack, some of them the application's own. */
  private static final int DEPTH = 100;

  /** Values that all hold each other would be shown in every order, though none in itself. */
  private static final int VALUES = 10_000;

  private static final Nesting CURRENT = new Nesting();

  /**
   * Values whose classes render them: inside, the redaction of such a class enters them as well.
   */
  private static final Nesting GUARDED = new Nesting();

  /** Where in {@link #texts} the counters are; the values follow. */
  private static final int COUNTERS = 0;

  /** The counter of the values that are being rendered. */
  private static final int AROUND = 0;

  /** The counter of all that were, since nothing was. */
  private static final int SEEN = 1;

  /**
   * What each thread renders. Between texts that is of the JDK's classes only: what a pool's thread
   * keeps must not keep the loader of an application that was stopped.
   */
  private final ThreadLocal<Object[]> texts =
      ThreadLocal.withInitial(() -> new Object[] {new int[2], null, null, null, null, null, null});

  private Nesting() {}

  /**
   * Begins the text of a value.
   *
   * @param value the value
   * @return where to {@link #leave} when the text has ended; null if it must not begin
   */
  public static Nesting enter(Object value) {
    return CURRENT.takes(value) ? CURRENT : null;
  }

  /**
   * Returns the text of a value whose class can be extended: a subclass may hold what holds it.
   *
   * @param value the value, or null
   * @param exact the class whose own text is known to end; of an interface, each of the JDK's own
   *     classes that implement it
   * @return its text; its name, if it is being rendered already
   */
  public static String text(Object value, Class<?> exact) {
    return value == null || isKnown(value.getClass(), exact) ? String.valueOf(value) : text(value);
  }

  private static boolean isKnown(Class<?> type, Class<?> exact) {
    return type == exact || (exact.isInterface() && type.getClassLoader() == null);
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
    if (!GUARDED.takes(value)) {
      return name(value) + "[...]";
    }
    try {
      return value instanceof Object[] array ? Arrays.deepToString(array) : value.toString();
    } finally {
      GUARDED.leave();
    }
  }

  /** Returns a name that says something: not that of what happens to implement a list. */
  private static String name(Object value) {
    Class<?> type = value.getClass();
    if (type.isAnonymousClass()) {
      type = type.getInterfaces().length == 0 ? type.getSuperclass() : type.getInterfaces()[0];
    }
    return type.isArray() || type.getName().startsWith("java.") ? "" : type.getSimpleName();
  }

  private boolean takes(Object value) {
    Object[] text = texts.get();
    int[] counters = (int[]) text[COUNTERS];
    int depth = counters[AROUND];
    if (depth == DEPTH || counters[SEEN] == VALUES) {
      return false;
    }
    for (int i = depth; i > COUNTERS; i--) {
      if (text[i] == value) {
        return false;
      }
    }
    int next = depth + 1;
    if (next == text.length) {
      text = Arrays.copyOf(text, 2 * next);
      texts.set(text);
    }
    text[next] = value;
    counters[AROUND] = next;
    counters[SEEN]++;
    return true;
  }

  /** Ends the text of the value that was entered last. */
  public void leave() {
    Object[] text = texts.get();
    int[] counters = (int[]) text[COUNTERS];
    text[counters[AROUND]] = null;
    counters[AROUND]--;
    if (counters[AROUND] == 0) {
      counters[SEEN] = 0;
    }
  }
}
