package dev.plimsoll.checks.locks.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The programs of the source analysis. What is found in them, or not, is the same in their classes
 * for those that {@code corpus.txt} names.
 */
final class CorpusTest {
  private static final Path PROGRAMS = Path.of("../checks/src/test/resources/locks");
  private static final Path NAMES = Path.of("src/test/resources/corpus.txt");

  @TempDir private Path folder;

  @Test
  void findsTheDeadlocks() throws IOException {
    assertThat(silent("deadlock/")).isEmpty();
  }

  @Test
  void isSilentOnWhatIsSafe() throws IOException {
    List<String> safe = programs("safe/");

    assertThat(silent("safe/")).containsExactlyElementsOf(safe);
  }

  private Set<String> silent(String kind) throws IOException {
    Set<String> silent = new TreeSet<>();
    for (String program : programs(kind)) {
      Path classes = Files.createDirectories(folder.resolve(program));
      String source = Files.readString(PROGRAMS.resolve(program + ".java"));
      String file = program.substring(kind.length()) + ".java";
      if (new CompiledProgram(classes).source(file, source).problems().isEmpty()) {
        silent.add(program);
      }
    }
    return silent;
  }

  private static List<String> programs(String kind) throws IOException {
    return Files.readAllLines(NAMES).stream().filter(name -> name.startsWith(kind)).toList();
  }
}
