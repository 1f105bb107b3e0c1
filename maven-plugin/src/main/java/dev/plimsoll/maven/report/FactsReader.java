package dev.plimsoll.maven.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    if (Files.isDirectory(location)) {
      return readRoot(location, location.getFileName() + "/");
    }
    if (!Files.isRegularFile(location)) {
      return Facts.NONE;
    }
    try (FileSystem jar = FileSystems.newFileSystem(location)) {
      return readRoot(jar.getPath("/"), location.getFileName() + "!/");
    } catch (java.nio.file.ProviderNotFoundException e) {
      /* A dependency of a type that is no archive. */
      return Facts.NONE;
    } catch (IOException e) {
      throw new UncheckedIOException(location + " could not be read", e);
    }
  }

  private static Facts readRoot(Path root, String name) {
    if (!Files.isDirectory(root.resolve(FOLDER))) {
      return Facts.NONE;
    }
    Facts facts =
        new Facts(
            rows(root, name, FactKind.FINDINGS, Finding::of),
            rows(root, name, FactKind.OPERATIONS, Operation::of),
            rows(root, name, FactKind.SENSITIVE, SensitiveMember::of),
            rows(root, name, FactKind.HEALTH, HealthDependency::of),
            rows(root, name, FactKind.WAIVERS, Waiver::of));
    return Facts.merge(List.of(facts));
  }

  private static <T> List<T> rows(
      Path root, String name, FactKind kind, Function<FactsRow, T> reader) {
    Path folder = root.resolve(FOLDER).resolve(kind.folder());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> isOfLivingType(root, file))
          .flatMap(file -> parse(root, name, kind, file).rows().stream())
          .map(reader)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " could not be read", e);
    }
  }

  /** A type that was deleted since leaves its facts behind in the class output. */
  private static boolean isOfLivingType(Path root, Path file) {
    String fileName = file.getFileName().toString();
    if (!fileName.endsWith(SUFFIX)) {
      return false;
    }
    String type = fileName.substring(0, fileName.length() - SUFFIX.length());
    /* Packages without annotations have facts but no class. */
    return type.endsWith("package-info")
        || Files.isRegularFile(root.resolve(type.replace('.', '/') + ".class"));
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
