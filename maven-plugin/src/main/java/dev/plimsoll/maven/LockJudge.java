package dev.plimsoll.maven;

import dev.plimsoll.maven.report.Facts;
import dev.plimsoll.maven.report.SensitiveLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.logging.Log;

/** Compares what is sensitive in a module with {@code sensitive.lock}, where it has one. */
final class LockJudge {
  private final Path file;
  private final Log log;

  LockJudge(Path folder, Log log) {
    this.file = folder.resolve(SensitiveLock.FILE);
    this.log = log;
  }

  /** Writes the lock anew. */
  void update(Facts facts) throws IOException {
    SensitiveLock sources = SensitiveLock.of(facts.sensitive());
    if (Files.exists(file) || !sources.isEmpty()) {
      sources.write(file);
      log.info("Plimsoll: wrote " + SensitiveLock.FILE);
    }
  }

  /** Returns how many members are otherwise than agreed; each is printed. */
  int judge(Facts facts) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    List<String> differences =
        SensitiveLock.read(file).differencesTo(SensitiveLock.of(facts.sensitive()));
    if (!differences.isEmpty()) {
      log.error("Plimsoll: the sources are not as " + SensitiveLock.FILE + " says:");
      differences.forEach(difference -> log.error("    " + difference));
      log.error("To accept, after a review: mvn compile -Dplimsoll.update-lock");
    }
    return differences.size();
  }
}
