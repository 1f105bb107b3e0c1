package dev.plimsoll.checks.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/** The facts of one compilation: collected while it runs, written when it ends. */
public final class Facts {
  static final String FOLDER = "META-INF/plimsoll/";

  private final Map<FactKind, Map<String, SortedSet<String>>> lines = new EnumMap<>(FactKind.class);
  private final SortedSet<String> compiled = new TreeSet<>();

  /** Says that an outermost type was compiled, so that a file of its past is removed. */
  public void compiled(String type) {
    compiled.add(type);
  }

  /**
   * Adds one fact.
   *
   * @param type the binary name of the outermost type it belongs to
   * @param cells the columns, as docs/facts.md has them
   */
  public void add(FactKind kind, String type, String... cells) {
    lines
        .computeIfAbsent(kind, any -> new TreeMap<>())
        .computeIfAbsent(type, any -> new TreeSet<>())
        .add(line(cells));
  }

  private static String line(String... cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      line.append(i == 0 ? "" : "\t").append(Cells.escape(cells[i]));
    }
    return line.toString();
  }

  /** Writes the files, and removes those of compiled types that have nothing to say. */
  public void write(JavaFileManager files) throws IOException {
    /* Without a class output javac writes beside the sources, which is no place for facts. */
    if (!files.hasLocation(StandardLocation.CLASS_OUTPUT)) {
      return;
    }
    for (FactKind kind : FactKind.values()) {
      Map<String, SortedSet<String>> byType = lines.getOrDefault(kind, Map.of());
      if (mayHaveAPast(files, kind)) {
        for (String type : compiled) {
          if (!byType.containsKey(type)) {
            file(files, kind, type).delete();
          }
        }
      }
      for (Map.Entry<String, SortedSet<String>> each : byType.entrySet()) {
        try (OutputStream out = file(files, kind, each.getKey()).openOutputStream()) {
          out.write(text(kind, each.getValue()).getBytes(UTF_8));
        }
      }
    }
  }

  /* Asking for a file of each type is dear where there is none of any. */
  private static boolean mayHaveAPast(JavaFileManager files, FactKind kind) {
    if (!(files instanceof StandardJavaFileManager standard)) {
      return true;
    }
    for (Path output : standard.getLocationAsPaths(StandardLocation.CLASS_OUTPUT)) {
      if (Files.exists(output.resolve(FOLDER + kind.folder()))) {
        return true;
      }
    }
    return false;
  }

  private static String text(FactKind kind, SortedSet<String> facts) {
    StringBuilder text = new StringBuilder("#plimsoll ");
    text.append(kind.folder()).append(' ').append(FactKind.VERSION).append('\n');
    facts.forEach(fact -> text.append(fact).append('\n'));
    return text.toString();
  }

  private static FileObject file(JavaFileManager files, FactKind kind, String type)
      throws IOException {
    return files.getFileForOutput(
        StandardLocation.CLASS_OUTPUT, "", FOLDER + kind.folder() + "/" + type + ".tsv", null);
  }
}
