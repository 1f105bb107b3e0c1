package dev.plimsoll.checks.locks.bytecode;

import java.util.HashMap;
import java.util.Map;

/** Each text once. Classes repeat the names of others, and many would not fit into memory so. */
final class Words {
  private final Map<String, String> known = new HashMap<>();

  /** The text that was first of all equal ones. */
  String of(String text) {
    String first = known.putIfAbsent(text, text);
    return first == null ? text : first;
  }
}
