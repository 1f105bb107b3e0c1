package dev.plimsoll.checks.locks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.CompilationTestHelper;
import dev.plimsoll.checks.LockOrdering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Small programs, each named for its pattern: those under {@code deadlock} can deadlock, those
 * under {@code safe} cannot. A name that starts with {@code FN_} is a known miss, one with {@code
 * FP_} a known false alarm; one that is mended fails here until it gets a new name.
 */
final class CorpusTest {
  private static final Path CORPUS = Path.of("src/test/resources/locks");

  private static List<Path> programs() throws IOException {
    try (Stream<Path> deadlocks = Files.list(CORPUS.resolve("deadlock"));
        Stream<Path> safe = Files.list(CORPUS.resolve("safe"))) {
      return Stream.concat(deadlocks, safe).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("programs")
  void isJudgedAsExpected(Path program) throws IOException {
    String source = Files.readString(program);

    assertThat(source.contains("// BUG: ")).isEqualTo(isFound(program));
    CompilationTestHelper.newInstance(LockOrdering.class, getClass())
        .addSourceLines(CORPUS.getParent().relativize(program).toString(), source)
        .doTest();
  }

  private static boolean isFound(Path program) {
    String name = program.getFileName().toString();
    return program.getParent().endsWith("deadlock")
        ? !name.startsWith("FN_")
        : name.startsWith("FP_");
  }

  @Test
  void knownLimitsAreOnThePage() throws IOException {
    String page = Files.readString(Path.of("../../docs/checks/LockOrdering.md"));

    assertThat(programs())
        .map(program -> program.getFileName().toString().replace(".java", ""))
        .filteredOn(name -> name.startsWith("FN_") || name.startsWith("FP_"))
        .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
  }
}
