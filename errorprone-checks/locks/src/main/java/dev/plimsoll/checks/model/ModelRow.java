package dev.plimsoll.checks.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One row of a table.
 *
 * @param kind what the row is about, its first cell; each check asks for its own kinds
 * @param cells the cells after it
 * @param place the file and the line, for messages
 */
public record ModelRow(String kind, List<String> cells, String place) {
  /** Copies the cells. */
  public ModelRow {
    cells = List.copyOf(cells);
  }

  /** Returns a cell; one beyond the end of the row is empty, so that columns can be added. */
  public String cell(int index) {
    return index < cells.size() ? cells.get(index) : "";
  }

  /** Returns a cell that has to be there. */
  public String required(int index, String column) {
    String cell = cell(index);
    if (cell.isEmpty()) {
      throw malformed("column `" + column + "` is empty");
    }
    return cell;
  }

  /** Returns a cell that names a constant of an enum, in lower case. */
  public <E extends Enum<E>> E constant(Class<E> type, int index, String column) {
    String cell = required(index, column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(cell)) {
        return constant;
      }
    }
    throw malformed("`" + cell + "` is no legal `" + column + "`");
  }

  /** Returns a cell that names a method. */
  public MethodRef method(int index, String column) {
    return method(required(index, column), column);
  }

  private MethodRef method(String text, String column) {
    try {
      return MethodRef.parse(text);
    } catch (IllegalArgumentException e) {
      throw malformed("column `" + column + "`: " + e.getMessage());
    }
  }

  /** Returns the methods of a cell, which are joined by semicolons; none where it is empty. */
  public List<MethodRef> methods(int index, String column) {
    List<MethodRef> methods = new ArrayList<>();
    for (String each : cell(index).split(";")) {
      if (!each.isBlank()) {
        methods.add(method(each.strip(), column));
      }
    }
    return methods;
  }

  /** Returns the complaint that this row cannot be read. */
  public MalformedModelException malformed(String why) {
    return new MalformedModelException(place + ": " + why);
  }
}
