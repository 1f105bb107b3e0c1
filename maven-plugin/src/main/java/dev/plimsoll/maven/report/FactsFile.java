package dev.plimsoll.maven.report;

import java.util.ArrayList;
import java.util.List;

/**
 * One file of facts, of one kind and one type; docs/facts.md tells its form.
 *
 * @param name of the file, for messages
 * @param rows in the order of the file
 */
record FactsFile(String name, List<FactsRow> rows) {
  private static final String VERSION = "1";

  /** Reads a file's text. */
  static FactsFile parse(String name, FactKind kind, String text) {
    String[] lines = text.split("\n", -1);
    requireHeader(name, kind, lines[0]);
    List<FactsRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      if (!lines[i].isEmpty()) {
        rows.add(FactsRow.parse(name + ":" + (i + 1), kind, lines[i]));
      }
    }
    return new FactsFile(name, rows);
  }

  private static void requireHeader(String name, FactKind kind, String line) {
    String[] words = line.split(" ", -1);
    if (words.length != 3 || !words[0].equals("#plimsoll") || !words[1].equals(kind.folder())) {
      throw new UnreadableFactsException(
          "`%s` does not begin with `#plimsoll %s %s`, so it was not written by Plimsoll or is damaged. To fix: delete it and compile again."
              .formatted(name, kind.folder(), VERSION));
    }
    if (!words[2].equals(VERSION)) {
      throw new UnreadableFactsException(
          "`%s` has version `%s` of the `%s` facts, but this plimsoll-maven-plugin reads version `%s`. To fix: use the version of plimsoll-maven-plugin that its module was compiled with, or a later one."
              .formatted(name, words[2], kind.folder(), VERSION));
    }
  }
}
