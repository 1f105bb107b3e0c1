package dev.plimsoll.checks.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads tables of what libraries do.
 *
 * <p>A table is UTF-8 text. A row is cells joined by tabs, the first of which is its kind; an empty
 * line, and one that starts with {@code #}, says nothing.
 */
public final class ModelTable {
  /** The option that names a file of the user's own rows. */
  public static final String OPTION = "Plimsoll:Models";

  /** What locks are, and what methods do with them. */
  public static final String LOCKS = "locks.tsv";

  /* Beside this package: derived from its name, so that relocating it relocates the tables. */
  private static final String FOLDER =
      "/" + ModelTable.class.getPackageName().replace('.', '/') + "s/";

  private ModelTable() {}

  /**
   * Reads a table of Plimsoll's own.
   *
   * @throws MalformedModelException if a row cannot be read
   */
  public static List<ModelRow> bundled(String name) {
    try {
      return read(open(name), name);
    } catch (IOException e) {
      throw unreadable(name);
    }
  }

  /**
   * Reads the user's own rows.
   *
   * @throws MalformedModelException if the file or a row cannot be read
   */
  public static List<ModelRow> of(Path file) {
    try {
      return read(Files.newBufferedReader(file), file.toString());
    } catch (IOException e) {
      throw new MalformedModelException(
          file + ": the file named by `-XepOpt:" + OPTION + "` could not be read");
    }
  }

  /** Returns the names that {@code models/tables} lists. */
  static List<String> names() {
    try (BufferedReader lines = new BufferedReader(open("tables"))) {
      return lines.lines().filter(ModelTable::isRow).toList();
    } catch (IOException e) {
      throw unreadable("tables");
    }
  }

  static List<ModelRow> read(Reader source, String name) {
    List<ModelRow> rows = new ArrayList<>();
    try (BufferedReader lines = new BufferedReader(source)) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (isRow(line)) {
          rows.add(row(line, name + ":" + number));
        }
      }
    } catch (IOException e) {
      throw unreadable(name);
    }
    return rows;
  }

  private static MalformedModelException unreadable(String name) {
    return new MalformedModelException(name + ": the table could not be read; write it as UTF-8");
  }

  private static boolean isRow(String line) {
    return !line.isBlank() && !line.startsWith("#");
  }

  private static ModelRow row(String line, String place) {
    List<String> cells = List.of(line.split("\t", -1)).stream().map(String::strip).toList();
    if (cells.size() < 2) {
      throw new MalformedModelException(
          place + ": a row is a kind and at least one cell, joined by tabs");
    }
    return new ModelRow(cells.get(0), cells.subList(1, cells.size()), place);
  }

  /* What is cached, another compilation of this JVM closes when it ends. */
  private static Reader open(String table) throws IOException {
    URL location = ModelTable.class.getResource(FOLDER + table);
    if (location == null) {
      throw new MalformedModelException(table + ": no such table in the jar");
    }
    URLConnection connection = location.openConnection();
    connection.setUseCaches(false);
    return new InputStreamReader(connection.getInputStream(), UTF_8);
  }
}
