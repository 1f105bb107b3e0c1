package dev.plimsoll.checks.facts;

import java.util.Collection;
import java.util.stream.Collectors;

/** How values are written into the cells of a fact. */
public final class Cells {
  private Cells() {}

  /** Returns a list as one cell, in the given order; {@link Facts#add} does the rest. */
  public static String list(Collection<String> items) {
    return items.stream()
        .map(item -> item.replace("\\", "\\\\").replace("|", "\\p"))
        .collect(Collectors.joining("|"));
  }

  static String escape(String cell) {
    return cell.replace("\\", "\\\\")
        .replace("\t", "\\t")
        .replace("\n", "\\n")
        .replace("\r", "\\r");
  }
}
