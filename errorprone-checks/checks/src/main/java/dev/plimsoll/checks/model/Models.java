package dev.plimsoll.checks.model;

import com.google.errorprone.ErrorProneFlags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of what libraries do: those bundled with the checks, then the user's own. */
public final class Models {
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
    Optional<Path> file = flags.get(ModelTable.OPTION).map(Path::of);
    if (file.isEmpty()) {
      return Bundled.ALL;
    }
    List<ModelRow> rows = new ArrayList<>(Bundled.ALL.rows);
    rows.addAll(ModelTable.of(file.get()));
    return new Models(rows);
  }

  /** Read once, since every check loads them and they do not change. */
  private static final class Bundled {
    private static final Models ALL =
        new Models(
            ModelTable.names().stream()
                .flatMap(table -> ModelTable.bundled(table).stream())
                .toList());
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
}
