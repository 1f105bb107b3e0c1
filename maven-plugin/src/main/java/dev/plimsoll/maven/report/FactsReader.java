package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Reads the facts in the class output of a module, or in a jar. */
public final class FactsReader {
  private static final String FOLDER = "META-INF/plimsoll";
  private static final String SUFFIX = ".tsv";

  private FactsReader() {}

  /**
   * Returns the facts of one place, of none where it does not exist.
   *
   * @param location a folder of classes or a jar
   * @throws UnreadableFactsException where a version is not known or a file is damaged
   */
  public static Facts read(Path location) {
    return read(location, FactsReader::readRoot, Facts.NONE);
  }

  /**
   * Returns the lock facts of one place, each as its cells, by the type that has them.
   *
   * @param location a folder of classes or a jar
   * @throws UnreadableFactsException where a version is not known or a file is damaged
   */
  static SortedMap<String, List<List<String>>> readLocks(Path location) {
    return read(location, FactsReader::readLocks, new TreeMap<>());
  }

  private static <T> T read(Path location, BiFunction<Path, String, T> reader, T nothing) {
    if (Files.isDirectory(location)) {
      return read(location, location.getFileName() + "/", reader, nothing);
    }
    if (!Files.isRegularFile(location)) {
      return nothing;
    }
    try (FileSystem jar = FileSystems.newFileSystem(location)) {
      return read(jar.getPath("/"), location.getFileName() + "!/", reader, nothing);
    } catch (java.nio.file.ProviderNotFoundException e) {
      /* A dependency of a type that is no archive. */
      return nothing;
    } catch (IOException e) {
      throw new UncheckedIOException(location + " could not be read", e);
    }
  }

  private static <T> T read(Path root, String name, BiFunction<Path, String, T> reader, T nothing) {
    return Files.isDirectory(root.resolve(FOLDER)) ? reader.apply(root, name) : nothing;
  }

  private static SortedMap<String, List<List<String>>> readLocks(Path root, String name) {
    SortedMap<String, List<List<String>>> facts = new TreeMap<>();
    for (Path file : files(root, name, FactKind.LOCKS)) {
      facts.put(
          type(file),
          parse(root, name, FactKind.LOCKS, file).rows().stream().map(FactsRow::texts).toList());
    }
    return facts;
  }

  private static Facts readRoot(Path root, String name) {
    Facts facts =
        new Facts(
            rows(root, name, FactKind.FINDINGS, Finding::of),
            rows(root, name, FactKind.OPERATIONS, Operation::of),
            rows(root, name, FactKind.SENSITIVE, SensitiveMember::of),
            rows(root, name, FactKind.HEALTH, HealthDependency::of),
            rows(root, name, FactKind.WAIVERS, Waiver::of),
            rows(root, name, FactKind.EGRESS, Egress::of));
    return Facts.merge(List.of(facts));
  }

  private static <T> List<T> rows(
      Path root, String name, FactKind kind, Function<FactsRow, T> reader) {
    return files(root, name, kind).stream()
        .flatMap(file -> parse(root, name, kind, file).rows().stream())
        .map(reader)
        .toList();
  }

  private static List<Path> files(Path root, String name, FactKind kind) {
    Path folder = root.resolve(FOLDER).resolve(kind.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> isOfLivingType(root, file)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read", e);
    }
  }

  /** A type that was deleted since leaves its facts behind in the class output. */
  private static boolean isOfLivingType(Path root, Path file) {
    if (!file.getFileName().toString().endsWith(SUFFIX)) {
      return false;
    }
    String type = type(file);
    /* Packages without annotations have facts but no class. */
    return type.endsWith("package-info")
        || Files.isRegularFile(root.resolve(type.replace('.', '/') + ".class"));
  }

  private static String type(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.length() - SUFFIX.length());
  }

  private static FactsFile parse(Path root, String name, FactKind kind, Path file) {
    try {
      return FactsFile.parse(
          name + root.relativize(file).toString().replace('\\', '/'),
          kind,
          Files.readString(file, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }
}
