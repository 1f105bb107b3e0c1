package dev.plimsoll.benchmarks.compiletime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompileTimeTest {
  @Test
  void coordinatesHaveThreeParts() {
    assertThat(Coordinates.of("a:b:1").folder()).isEqualTo("b-1");
    assertThatThrownBy(() -> Coordinates.of("a:b")).hasMessageContaining("`a:b`");
  }

  @Test
  void optionsDefaultToThreeLibrariesAndThisJdk() {
    Options options = Options.of(List.of("--plimsoll", "p.jar"));

    assertThat(options.libraries()).hasSize(3);
    assertThat(options.jdks()).containsExactly(Path.of(System.getProperty("java.home")));
    assertThat(options.runs()).isEqualTo(5);
  }

  @Test
  void optionsNeedThePlimsollJar() {
    assertThatThrownBy(() -> Options.of(List.of())).hasMessageContaining("--plimsoll");
  }

  @Test
  void aFileWithAnErrorIsBroken() {
    assertThat(
            Compilable.broken(
                List.of(
                    "/s/a/A.java:3: error: cannot find symbol",
                    "  symbol: class B",
                    "/s/a/C.java:9: warning: [removal] x",
                    "1 error")))
        .containsExactly(Path.of("/s/a/A.java"));
  }

  @Test
  void aCrashIsToldFromAnOrdinaryMessage() {
    Outcome outcome =
        outcome(
            1,
            "A.java:3: error: [Internal] Plimsoll failed on `A`",
            "A.java:3: error: [LockOrdering] two orders");

    assertThat(outcome.crashes()).hasSize(1);
  }

  @Test
  void aClassPathIsFoundAgainWhenAJarOfItIsGone(@TempDir Path folder) throws Exception {
    Path jar = Files.createFile(folder.resolve("a.jar"));
    Path classPath = folder.resolve("class-path");
    assertThat(Corpus.isWhole(classPath)).isFalse();

    Files.writeString(classPath, jar + File.pathSeparator + folder.resolve("classes"));
    assertThat(Corpus.isWhole(classPath)).isTrue();

    Files.delete(jar);
    assertThat(Corpus.isWhole(classPath)).isFalse();
  }

  @Test
  void findingsAreReadFromFacts(@TempDir Path classes) throws Exception {
    Path folder = Files.createDirectories(classes.resolve("META-INF/plimsoll/findings"));
    Files.writeString(
        folder.resolve("a.A.tsv"),
        "#plimsoll findings 1\nConsoleLogging\twarning\ta/A.java:3\ta.A#m()\tSay it.\t\tlink\n");

    assertThat(Finding.in(classes))
        .containsExactly(
            new Finding("ConsoleLogging", "warning", "a/A.java:3", "a.A#m()", "Say it."));
  }

  @Test
  void theReportComparesMediansOfRunsSideBySide() {
    Library library = new Library(Coordinates.of("g:a:1"), Path.of("f"), List.of(), List.of());
    Finding finding = new Finding("ConsoleLogging", "warning", "a/A.java:3", "a.A", "m");
    Result result =
        new Result(
            library,
            "17",
            2,
            20_000,
            List.of(took(10), took(20), took(10)),
            List.of(took(11), took(20), took(12)),
            List.of(finding),
            Optional.empty());

    String report = new Report(List.of(result), Map.of("g:b:1", "no sources")).markdown();

    assertThat(report)
        .contains("| a-1 | 17 | 3 | 10.0 s | 1.20 (1.00 to 1.20) |")
        .contains("| a-1 | 17 | 0 (2) | 20000 | 1 | 0.5 | 0 |")
        .contains("| ConsoleLogging | 1 | a/17=1 |")
        .contains("- g:b:1: no sources");
  }

  private static Outcome took(double seconds) {
    return new Outcome(0, seconds, seconds, 100, 100, List.of());
  }

  private static Outcome outcome(int exit, String... output) {
    return new Outcome(exit, 0, 0, 0, 0, List.of(output));
  }
}
