package dev.plimsoll.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * Code shown in a page that is meant to be a part of a file: its lines in order, at any
 * indentation, with {@code ...} on a line of its own where some are left out.
 */
record Excerpt(String code) {
  private static final String LEFT_OUT = "...";

  /** The first run of lines that the file does not have where it should be; empty if it has all. */
  String missingFrom(String file) {
    List<String> lines = stripped(file);
    int from = 0;
    for (List<String> run : runs()) {
      int found = indexOf(run, lines, from);
      if (found < 0) {
        return String.join("\n", run);
      }
      from = found + run.size();
    }
    return "";
  }

  private List<List<String>> runs() {
    List<List<String>> runs = new ArrayList<>();
    List<String> run = new ArrayList<>();
    for (String line : stripped(code)) {
      if (line.equals(LEFT_OUT) || line.equals("// " + LEFT_OUT)) {
        runs.add(run);
        run = new ArrayList<>();
      } else {
        run.add(line);
      }
    }
    runs.add(run);
    return runs;
  }

  private static int indexOf(List<String> run, List<String> lines, int from) {
    for (int at = from; at + run.size() <= lines.size(); at++) {
      if (lines.subList(at, at + run.size()).equals(run)) {
        return at;
      }
    }
    return -1;
  }

  private static List<String> stripped(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
