package dev.plimsoll.checks.timeouts;

import java.util.ArrayList;
import java.util.List;

/** Joins what is to be done, so that it reads as one sentence. */
final class Phrases {
  private Phrases() {}

  /**
   * Says once what several phrases begin and end with: "call `a` before it connects" and "call `b`
   * before it connects" become "call `a` and `b` before it connects".
   */
  static String join(List<String> phrases) {
    List<List<String>> split = phrases.stream().map(each -> List.of(each.split(" "))).toList();
    int most = split.stream().mapToInt(List::size).min().orElseThrow() - 1;
    int start = 0;
    while (start < most && isSameAt(start, split, false)) {
      start++;
    }
    int end = 0;
    while (end < most - start && isSameAt(end, split, true)) {
      end++;
    }
    List<String> first = split.get(0);
    List<String> said = new ArrayList<>(first.subList(0, start));
    said.add(middles(split, start, end));
    said.addAll(first.subList(first.size() - end, first.size()));
    return String.join(" ", said);
  }

  private static boolean isSameAt(int index, List<List<String>> phrases, boolean fromEnd) {
    return phrases.stream()
            .map(each -> each.get(fromEnd ? each.size() - 1 - index : index))
            .distinct()
            .count()
        == 1;
  }

  private static String middles(List<List<String>> phrases, int start, int end) {
    List<String> middles =
        phrases.stream()
            .map(each -> String.join(" ", each.subList(start, each.size() - end)))
            .toList();
    int last = middles.size() - 1;
    return last == 0
        ? middles.get(0)
        : String.join(", ", middles.subList(0, last)) + " and " + middles.get(last);
  }
}
