package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.BugPattern;
import com.google.errorprone.bugpatterns.BugChecker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ChecksTest {
  private static final Path TABLE =
      Path.of("src/main/resources/dev/plimsoll/maven/report/checks.tsv");
  private static final String HEADER =
      "# The checks of plimsoll-errorprone-checks: name, own severity, summary, page. ChecksTest writes"
          + " this file with -Dgolden.update=true.\n";

  @Test
  void hasARowForEveryCheck() throws IOException {
    String rows =
        ServiceLoader.load(BugChecker.class).stream()
            .map(ServiceLoader.Provider::type)
            .filter(type -> type.getName().startsWith("dev.plimsoll."))
            .map(ChecksTest::row)
            .sorted()
            .collect(Collectors.joining());
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(TABLE, HEADER + rows);
    }

    assertThat(Files.readString(TABLE)).isEqualTo(HEADER + rows);
  }

  private static String row(Class<? extends BugChecker> check) {
    BugPattern pattern = check.getAnnotation(BugPattern.class);
    String severity =
        switch (pattern.severity()) {
          case ERROR, WARNING -> pattern.severity().name().toLowerCase(Locale.ROOT);
          case SUGGESTION -> "note";
        };
    return String.join(
        "\t", check.getSimpleName(), severity, pattern.summary(), pattern.link() + "\n");
  }
}
