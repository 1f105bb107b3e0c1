package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Remembers in {@code target} that the classes there were compiled with Plimsoll, because clean
 * classes say nothing: the compiler skips classes that are up to date, also those of the time
 * before Plimsoll was added to the POM.
 */
final class CompilationRecord {
  private final Path classes;
  private final Path record;
  private final String name;
  private final long buildStarted;
  private final String version;

  CompilationRecord(SourceSet sources, Date buildStarted, String version) {
    classes = sources.classes();
    record = sources.record();
    name = sources.name();
    this.buildStarted = buildStarted.getTime();
    this.version = version;
  }

  /** Fails where classes are older than this build and none was compiled with Plimsoll. */
  void require(Facts facts) throws IOException, MojoFailureException {
    if (!keep(facts)) {
      throw new MojoFailureException(
          "[StaleClasses] the classes of `%s` were compiled before Plimsoll was added to the build, so nobody looked at them. To fix: run `mvn clean compile`."
              .formatted(name));
    }
  }

  /** Records that Plimsoll has seen the classes; returns false where it has not. */
  boolean keep(Facts facts) throws IOException {
    boolean recorded = Files.exists(record) && Files.readString(record).equals(version);
    if (!recorded && facts.isEmpty() && isStale()) {
      return false;
    }
    if (!recorded) {
      Files.createDirectories(record.getParent());
      Files.writeString(record, version);
    }
    return true;
  }

  private boolean isStale() throws IOException {
    boolean any = false;
    try (Stream<Path> files = Files.walk(classes)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (file.toString().endsWith(".class")) {
          any = true;
          if (Files.getLastModifiedTime(file).toMillis() >= buildStarted) {
            return false;
          }
        }
      }
    }
    return any;
  }
}
