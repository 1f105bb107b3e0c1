package dev.plimsoll.checks.facts;

import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** How values are written into the cells of a fact. */
public final class Cells {
  private Cells() {}

  /** Returns a list as one cell, in the given order; {@link Facts#add} does the rest. */
  public static String list(Collection<String> items) {
    StringJoiner list = new StringJoiner("|");
    for (String item : items) {
      boolean plain = item.indexOf('|') < 0 && item.indexOf('\\') < 0;
      list.add(plain ? item : item.replace("\\", "\\\\").replace("|", "\\p"));
    }
    return list.toString();
  }

  static String escape(String cell) {
    return isPlain(cell) ? cell : escaped(cell);
  }

  /** Nearly every cell is; one look at it is cheaper than four replacements. */
  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c == '\\' || c < ' ') {
        return false;
      }
    }
    return true;
  }

  private static String escaped(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }

  /** Returns the items of a cell that {@link #list} wrote. */
  public static List<String> items(String cell) {
    return cell.isEmpty()
        ? List.of()
        : Stream.of(cell.split("\\|", -1)).map(Cells::unescape).toList();
  }

  static String unescape(String cell) {
    if (cell.indexOf('\\') < 0) {
      return cell;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c != '\\' || i + 1 == cell.length()) {
        text.append(c);
        continue;
      }
      i++;
      text.append(
          switch (cell.charAt(i)) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 'p' -> '|';
            default -> cell.charAt(i);
          });
    }
    return text.toString();
  }
}
