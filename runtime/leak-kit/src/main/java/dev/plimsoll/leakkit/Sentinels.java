package dev.plimsoll.leakkit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that are found nowhere else, by the members that hold them. */
final class Sentinels {
  private static final int AROUND = 60;

  /** Nine digits that no clock, port or count shows. */
  private static final long FIRST_NUMBER = 731_000_003L;

  private static final long STEP = 7_919L;

  private final Map<String, String> byMember = new LinkedHashMap<>();
  private int count;

  /**
   * A text of which masks may show the last four characters, or what follows the at sign, but not
   * the part that is looked for.
   */
  String text(String member) {
    String sentinel = "s3nt1nel" + count++ + "x";
    byMember.put(unique(member), sentinel);
    return sentinel + "secret@plimsoll.example";
  }

  long number(String member) {
    long sentinel = FIRST_NUMBER + STEP * count++;
    byMember.put(unique(member), String.valueOf(sentinel));
    return sentinel;
  }

  private String unique(String member) {
    String name = member;
    for (int i = 2; byMember.containsKey(name); i++) {
      name = member + " (" + i + ")";
    }
    return name;
  }

  /** Returns the members whose values a text shows. */
  List<String> in(String text) {
    return byMember.entrySet().stream()
        .filter(entry -> text.contains(entry.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Returns the part of the text that shows it. */
  String around(String member, String text) {
    int at = text.indexOf(byMember.get(member));
    String part = text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
    return part.replace("\n", "\\n");
  }
}
