package dev.plimsoll.processor.source;

import java.util.HashSet;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Hands out names that are not taken yet. */
public final class Names {
  private final Set<String> taken = new HashSet<>();

  private Names() {}

  /** Creates a scope in which nothing is taken. */
  public static Names empty() {
    return new Names();
  }

  /** Creates a scope in which everything taken here is. */
  public Names nested() {
    Names nested = new Names();
    nested.taken.addAll(taken);
    return nested;
  }

  /** Takes a name that others chose. */
  public Names take(String name) {
    taken.add(name);
    return this;
  }

  /** Returns the first of some names that is free, or the last with a number, and takes it. */
  public String fresh(String... wanted) {
    for (String name : wanted) {
      if (isUsable(name) && taken.add(name)) {
        return name;
      }
    }
    String last = wanted[wanted.length - 1];
    for (int number = 2; ; number++) {
      if (taken.add(last + number)) {
        return last + number;
      }
    }
  }

  /** {@code yield} is no keyword, but a statement cannot begin with it. */
  private static boolean isUsable(String name) {
    return !SourceVersion.isKeyword(name) && !name.equals("yield");
  }
}
