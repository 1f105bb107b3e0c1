package dev.plimsoll.checks.locks;

import dev.plimsoll.checks.facts.Cells;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes traces into facts, and reads them; see docs/facts/locks.md.
 *
 * <p>Most calls stay in one file or package, so a place says only what is new since the one before.
 */
final class TraceCode {
  private TraceCode() {}

  static String write(List<Place> trace) {
    List<String> places = new ArrayList<>(trace.size());
    String before = "";
    for (Place place : trace) {
      places.add(write(place, since(before, place.file())));
      before = place.file();
    }
    return Cells.list(places);
  }

  static String write(Place place) {
    return write(place, place.file());
  }

  private static String write(Place place, String file) {
    return place.method().simpleName() + "@" + file + ":" + place.line();
  }

  /* A file of the unnamed package behind one of another is told by a slash in front. */
  private static String since(String before, String file) {
    if (file.equals(before)) {
      return "";
    }
    String folder = folder(file);
    if (!folder.equals(folder(before))) {
      return folder.isEmpty() ? "/" + file : file;
    }
    return file.substring(folder.length());
  }

  static List<Place> read(String cell) {
    List<Place> places = new ArrayList<>();
    String before = "";
    for (String item : Cells.items(cell)) {
      int at = item.indexOf('@');
      int colon = item.lastIndexOf(':');
      String file = file(before, item.substring(at + 1, colon));
      places.add(place(item.substring(0, at), file, item.substring(colon + 1)));
      before = file;
    }
    return List.copyOf(places);
  }

  /** Reads a place that stands alone. */
  static Place readPlace(String cell) {
    return read(cell).get(0);
  }

  private static String file(String before, String told) {
    if (told.isEmpty()) {
      return before;
    }
    int slash = told.indexOf('/');
    if (slash == 0) {
      return told.substring(1);
    }
    return slash < 0 ? folder(before) + told : told;
  }

  private static String folder(String file) {
    return file.substring(0, file.lastIndexOf('/') + 1);
  }

  private static Place place(String method, String file, String line) {
    String type = file.replaceAll("\\.java$", "").replace('/', '.');
    return new Place(new MethodId(type, method + "()"), file, Integer.parseInt(line), -1);
  }
}
