package dev.plimsoll.javac;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.plimsoll.checks.Crash;
import java.util.LinkedHashMap;
import java.util.Map;

/** The crashes of checks: the first of each is told, since the others are likely the same. */
final class Crashes {
  private final Map<String, Crash> firstOf = new LinkedHashMap<>();
  private int count;

  void add(String check, TreePath path, Throwable cause) {
    count++;
    firstOf.putIfAbsent(check, new Crash(check, path, cause));
  }

  /** Returns how many there were, those that are not told among them. */
  int count() {
    return count;
  }

  void print(Trees trees) {
    firstOf.values().forEach(crash -> crash.print(trees));
  }
}
