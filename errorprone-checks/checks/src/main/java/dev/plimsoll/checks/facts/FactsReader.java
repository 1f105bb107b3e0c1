package dev.plimsoll.checks.facts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileManager;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * Reads what the dependencies of a compilation left, from the folders and jars of its class path
 * and module path. What cannot be read says nothing.
 */
public final class FactsReader {
  private final String folder;
  private final String header;
  private final List<List<String>> facts = new ArrayList<>();

  private FactsReader(FactKind kind) {
    folder = Facts.FOLDER + kind.folder() + "/";
    header = "#plimsoll %s %d".formatted(kind.folder(), FactKind.VERSION);
  }

  /** Reads the facts of a kind; each is its cells. */
  public static List<List<String>> read(JavaFileManager files, FactKind kind) {
    FactsReader reader = new FactsReader(kind);
    roots(files).forEach(reader::readRoot);
    return reader.facts;
  }

  /** Whether any dependency left facts, of whatever kind: it was compiled with Plimsoll. */
  public static boolean hasAny(JavaFileManager files) {
    return roots(files).stream().anyMatch(FactsReader::hasFacts);
  }

  private static Set<Path> roots(JavaFileManager files) {
    Set<Path> roots = new LinkedHashSet<>();
    if (files instanceof StandardJavaFileManager standard) {
      addRoots(standard, StandardLocation.CLASS_PATH, roots);
      addRoots(standard, StandardLocation.MODULE_PATH, roots);
      /* What an earlier run left in the output is about the sources that are compiled now. */
      Set<Path> own = new LinkedHashSet<>();
      addRoots(standard, StandardLocation.CLASS_OUTPUT, own);
      roots.removeAll(own);
    }
    return roots;
  }

  private static boolean hasFacts(Path root) {
    if (!Files.isRegularFile(root)) {
      return Files.exists(root.resolve(Facts.FOLDER));
    }
    try (ZipFile zip = new ZipFile(root.toFile())) {
      return zip.stream().anyMatch(entry -> entry.getName().startsWith(Facts.FOLDER));
    } catch (IOException e) {
      return false;
    }
  }

  private static void addRoots(
      StandardJavaFileManager files, StandardLocation location, Set<Path> roots) {
    Iterable<? extends Path> paths = files.getLocationAsPaths(location);
    if (paths != null) {
      paths.forEach(path -> roots.add(path.toAbsolutePath().normalize()));
    }
  }

  private void readRoot(Path root) {
    try {
      if (Files.isDirectory(root)) {
        readFolder(root);
      } else if (Files.isRegularFile(root)) {
        readJar(root);
      }
    } catch (IOException e) {
      /* javac itself complains of a class path entry that it cannot read, if it needs it. */
      return;
    }
  }

  private void readFolder(Path root) throws IOException {
    Path at = root.resolve(folder);
    if (!Files.isDirectory(at)) {
      return;
    }
    try (var found = Files.list(at)) {
      for (Path file : found.sorted().toList()) {
        if (Files.exists(root.resolve(classFile(file.getFileName().toString())))) {
          readLines(Files.readString(file));
        }
      }
    }
  }

  private void readJar(Path jar) throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      List<? extends ZipEntry> found =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(folder) && !entry.isDirectory())
              .sorted(Comparator.comparing(ZipEntry::getName))
              .toList();
      for (ZipEntry entry : found) {
        if (zip.getEntry(classFile(entry.getName().substring(folder.length()))) != null) {
          try (InputStream in = zip.getInputStream(entry)) {
            readLines(new String(in.readAllBytes(), UTF_8));
          }
        }
      }
    }
  }

  private static String classFile(String factsFile) {
    return factsFile.replaceAll("\\.tsv$", "").replace('.', '/') + ".class";
  }

  private void readLines(String text) {
    String[] lines = text.split("\n");
    if (!lines[0].equals(header)) {
      return;
    }
    for (int i = 1; i < lines.length; i++) {
      List<String> cells = new ArrayList<>();
      for (String cell : lines[i].split("\t", -1)) {
        cells.add(Cells.unescape(cell));
      }
      facts.add(cells);
    }
  }
}
