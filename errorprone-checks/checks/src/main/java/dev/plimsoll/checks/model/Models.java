package dev.plimsoll.checks.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.errorprone.ErrorProneFlags;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of what libraries do: those bundled with the checks, then the user's own.
 *
 * <p>A table is UTF-8 text. A row is cells joined by tabs, the first of which is its kind; an empty
 * line, and one that starts with {@code #}, says nothing.
 */
public final class Models {
  /** The option that names a file of the user's own rows. */
  public static final String OPTION = "Plimsoll:Models";

  /* Beside this package: derived from its name, so that relocating it relocates the tables. */
  private static final String FOLDER = "/" + Models.class.getPackageName().replace('.', '/') + "s/";

  private final List<ModelRow> rows;
  private final Map<String, List<ModelRow>> byKind = new HashMap<>();

  private Models(List<ModelRow> rows) {
    this.rows = rows;
    for (ModelRow row : rows) {
      byKind.computeIfAbsent(row.kind(), any -> new ArrayList<>()).add(row);
    }
  }

  /**
   * Loads the bundled tables, and the user's where the options name one.
   *
   * @throws MalformedModelException if a row cannot be read
   */
  public static Models load(ErrorProneFlags flags) {
    Optional<Path> file = flags.get(OPTION).map(Path::of);
    if (file.isEmpty()) {
      return Bundled.ALL;
    }
    List<ModelRow> rows = new ArrayList<>(Bundled.ALL.rows);
    rows.addAll(read(open(file.get()), file.get().toString()));
    return new Models(rows);
  }

  /** Read once, since every check loads them and they do not change. */
  private static final class Bundled {
    private static final Models ALL =
        new Models(
            bundledTables().stream().flatMap(table -> read(open(table), table).stream()).toList());
  }

  /** Returns the rows of a kind, the user's last. */
  public List<ModelRow> rows(String kind) {
    return Collections.unmodifiableList(byKind.getOrDefault(kind, List.of()));
  }

  /** Returns an index over the methods that the rows of a kind name in their first cell. */
  public MethodIndex<ModelRow> index(String kind) {
    MethodIndex<ModelRow> methods = new MethodIndex<>();
    rows(kind).forEach(row -> methods.add(row.method(0, "method"), row));
    return methods;
  }

  List<ModelRow> all() {
    return rows;
  }

  /** Returns the names of the bundled tables, as {@code models/tables} lists them. */
  static List<String> bundledTables() {
    try (BufferedReader lines = new BufferedReader(open("tables"))) {
      return lines.lines().filter(Models::isRow).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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
      throw new UncheckedIOException(name + " could not be read", e);
    }
    return rows;
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

  private static Reader open(String table) {
    InputStream stream = Models.class.getResourceAsStream(FOLDER + table);
    return new InputStreamReader(
        Optional.ofNullable(stream)
            .orElseThrow(() -> new MalformedModelException(table + ": no such table in the jar")),
        UTF_8);
  }

  private static Reader open(Path file) {
    try {
      return Files.newBufferedReader(file);
    } catch (IOException e) {
      throw new MalformedModelException(
          file + ": the file named by `-XepOpt:" + OPTION + "` could not be read");
    }
  }
}
