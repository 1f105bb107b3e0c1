package dev.plimsoll.maven.report;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One fact: a line's cells, with what is escaped in them restored. */
final class FactsRow {
  private static final Map<Character, Character> CELL =
      Map.of('\\', '\\', 't', '\t', 'n', '\n', 'r', '\r');
  private static final Map<Character, Character> ITEM = Map.of('\\', '\\', 'p', '|');

  private final String place;
  private final String[] cells;

  private FactsRow(String place, String[] cells) {
    this.place = place;
    this.cells = cells;
  }

  static FactsRow parse(String place, FactKind kind, String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length < kind.columns()) {
      throw new UnreadableFactsException(
          "`%s` has %d columns, but `%s` facts have %d. To fix: compile its module again."
              .formatted(place, cells.length, kind.folder(), kind.columns()));
    }
    return new FactsRow(place, cells);
  }

  /** Whether a column is there that earlier writers did not write. */
  boolean has(int column) {
    return column < cells.length;
  }

  String text(int column) {
    return restored(cells[column], CELL);
  }

  List<String> texts() {
    return Stream.of(cells).map(cell -> restored(cell, CELL)).toList();
  }

  boolean flag(int column) {
    return Boolean.parseBoolean(cells[column]);
  }

  long number(int column) {
    try {
      return Long.parseLong(cells[column]);
    } catch (NumberFormatException e) {
      throw new UnreadableFactsException(
          "`%s` has `%s` where a number belongs. To fix: compile its module again."
              .formatted(place, cells[column]),
          e);
    }
  }

  Place place(int column) {
    return Place.of(text(column));
  }

  /** Returns the items of a list, in which a bar is written as {@code \p}. */
  List<String> list(int column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return List.of();
    }
    return Stream.of(cell.split("\\|", -1)).map(item -> restored(item, ITEM)).toList();
  }

  /** Restores from left to right, so that an escaped backslash escapes nothing after it. */
  private static String restored(String text, Map<Character, Character> escapes) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder restored = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean escaped =
          c == '\\' && i + 1 < text.length() && escapes.containsKey(text.charAt(i + 1));
      if (escaped) {
        i++;
      }
      restored.append(escaped ? escapes.get(text.charAt(i)) : c);
    }
    return restored.toString();
  }

  @Override
  public String toString() {
    return place + " " + Arrays.toString(cells);
  }
}
