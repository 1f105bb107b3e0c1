package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.processor.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The form of the messages, and that each has a test and a row in the documentation. */
final class ProblemTest {
  private static final Path PAGE = Path.of("../docs/processor-errors.md");

  @ParameterizedTest
  @EnumSource
  void saysWhatIsWrongAndHowToFixIt(Problem problem) {
    assertThat(problem.template())
        .contains(". To fix: ")
        .doesNotEndWith(".")
        .doesNotContain("!", "?", "lease ", "did you mean")
        .matches("[\\x20-\\x7e]+");
    assertThat(problem.template().chars().filter(c -> c == '`').count() % 2).isZero();
    assertThat(problem.id()).matches("[A-Z][A-Za-z]+");
    assertThat(problem.summary()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void hasATest(Problem problem) throws IOException {
    try (Stream<Path> tests = Files.list(Path.of("src/test/java/dev/plimsoll/processor"))) {
      assertThat(tests.filter(file -> file.toString().endsWith("MisuseTest.java")))
          .anyMatch(file -> read(file).contains("Problem." + problem.name()));
    }
  }

  @Test
  void hasARowInTheDocumentation() throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page());
    }

    assertThat(PAGE).content().isEqualTo(page());
  }

  private static String page() {
    StringBuilder page =
        new StringBuilder(
            """
            # What the processor refuses

            Every message of the annotation processor, in the order of `Problem.java`, from which this page is written:
            `mvn -pl processor -am test -Dtest=ProblemTest -Dgolden.update=true`. `%s` stands for what a message names.

            After an error nothing is generated for the type; other types go on. A warning is silenced where it is meant, by
            `@SuppressWarnings` with its id. A message that begins with `[Internal]` is a bug in Plimsoll.

            """);
    for (Problem problem : Problem.values()) {
      page.append("## ").append(problem.id()).append("\n\n");
      page.append(problem.summary()).append(' ');
      page.append(
          problem.severity() == Problem.Severity.ERROR
              ? "It is an error.\n\n"
              : "It is a warning.\n\n");
      page.append("> ").append(problem.template()).append("\n\n");
    }
    return page.toString().stripTrailing() + "\n";
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
