package dev.plimsoll.benchmarks.compiletime;

import static java.util.stream.Collectors.toCollection;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Gets sources and class paths from Maven Central by the user's own Maven.
 *
 * <p>The class path is that of the library's own POM, whose optional and provided dependencies a
 * dependant would not see; where Maven cannot build that, it is that of a dependant.
 */
final class Corpus {
  private static final String DEPENDENCY_PLUGIN =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";

  private final Path folder;

  Corpus(Path folder) {
    this.folder = folder;
  }

  static List<Coordinates> readList(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(Coordinates::of)
          .toList();
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read `%s`".formatted(file), e);
    }
  }

  Library get(Coordinates coordinates) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve(coordinates.folder()));
    Path sources = home.resolve("sources");
    if (!Files.isDirectory(sources)) {
      Path download = Files.createDirectories(home.resolve("download"));
      download(coordinates, download);
      Path unpacked = home.resolve("unpacking");
      unpack(download.resolve("sources.jar"), unpacked);
      Files.move(unpacked, sources, StandardCopyOption.ATOMIC_MOVE);
    }
    return new Library(coordinates, home, javaFiles(sources), classPath(coordinates, home));
  }

  private static void download(Coordinates coordinates, Path target)
      throws IOException, InterruptedException {
    Path pom = target.resolve("download.xml");
    Files.writeString(pom, downloadPom(coordinates, target));
    Maven.run(pom, "generate-resources");
  }

  private static List<Path> classPath(Coordinates coordinates, Path home)
      throws IOException, InterruptedException {
    Path file = home.resolve("class-path");
    Path download = home.resolve("download");
    if (!isWhole(file)) {
      String goal = DEPENDENCY_PLUGIN + "build-classpath";
      String output = "-Dmdep.outputFile=" + file;
      try {
        Maven.run(download.resolve("library.pom"), goal, output, "-DincludeScope=compile");
      } catch (IOException ownPomFails) {
        Path pom = download.resolve("dependant.xml");
        Files.writeString(pom, dependantPom(coordinates));
        Maven.run(pom, goal, output, "-DincludeScope=compile");
      }
    }
    List<Path> classPath = new ArrayList<>(jars(file));
    classPath.add(download.resolve("library.jar"));
    return classPath;
  }

  /** Whether a class path was found before, in a local repository that still holds all of it. */
  static boolean isWhole(Path classPath) throws IOException {
    return Files.exists(classPath) && jars(classPath).stream().allMatch(Files::exists);
  }

  private static List<Path> jars(Path classPath) throws IOException {
    return Stream.of(Files.readString(classPath).strip().split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .toList();
  }

  /** Leaves out module declarations and the versioned parts of multi-release jars. */
  private static void unpack(Path jar, Path target) throws IOException {
    try (InputStream file = Files.newInputStream(jar);
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        if (!name.endsWith(".java")
            || name.endsWith("module-info.java")
            || name.startsWith("META-INF/")) {
          continue;
        }
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("`%s` leads out of `%s`".formatted(name, jar));
        }
        Files.createDirectories(path.getParent());
        Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    if (!Files.isDirectory(target)) {
      throw new IOException("`%s` holds no Java source".formatted(jar.getFileName()));
    }
  }

  private static List<Path> javaFiles(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .collect(toCollection(ArrayList::new));
    }
  }

  private static String downloadPom(Coordinates coordinates, Path target) {
    return project(
        """
          <build><plugins><plugin>
            <groupId>org.apache.maven.plugins</groupId>
            <artifactId>maven-dependency-plugin</artifactId>
            <version>3.8.1</version>
            <executions><execution>
              <phase>generate-resources</phase>
              <goals><goal>copy</goal></goals>
              <configuration>
                <outputDirectory>%s</outputDirectory>
                <artifactItems>%s%s%s</artifactItems>
              </configuration>
            </execution></executions>
          </plugin></plugins></build>
        """
            .formatted(
                target,
                item(coordinates, "<type>jar</type>", "library.jar"),
                item(coordinates, "<type>pom</type>", "library.pom"),
                item(
                    coordinates,
                    "<type>jar</type><classifier>sources</classifier>",
                    "sources.jar")));
  }

  private static String item(Coordinates coordinates, String kind, String name) {
    return "<artifactItem>%s%s<destFileName>%s</destFileName></artifactItem>"
        .formatted(gav(coordinates), kind, name);
  }

  private static String dependantPom(Coordinates coordinates) {
    return project(
        "<dependencies><dependency>%s</dependency></dependencies>".formatted(gav(coordinates)));
  }

  private static String gav(Coordinates coordinates) {
    return "<groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version>"
        .formatted(coordinates.group(), coordinates.artifact(), coordinates.version());
  }

  private static String project(String body) {
    return """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>dev.plimsoll.corpus</groupId>
          <artifactId>corpus</artifactId>
          <version>1</version>
          <packaging>pom</packaging>
        %s
        </project>
        """
        .formatted(body);
  }
}
