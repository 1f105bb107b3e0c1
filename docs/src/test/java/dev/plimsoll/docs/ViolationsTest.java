package dev.plimsoll.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class ViolationsTest {
  private static final Path VIOLATIONS = Repository.ROOT.resolve("samples/violations");

  private static final String SERVICES =
      "/META-INF/services/com.google.errorprone.bugpatterns.BugChecker";

  @Test
  void everyCheckIsViolatedOnPurpose() throws IOException {
    List<String> expected =
        findings().map(finding -> finding.substring(0, finding.indexOf(' '))).distinct().toList();

    assertThat(checks()).isNotEmpty().allSatisfy(check -> assertThat(expected).contains(check));
  }

  @Test
  void everyExpectedFindingIsAtALineOfCode() throws IOException {
    try (Stream<String> findings = findings()) {
      assertThat(findings)
          .isSorted()
          .allSatisfy(
              finding -> {
                String place = finding.substring(finding.indexOf(' ') + 1);
                int colon = place.indexOf(':');
                List<String> lines =
                    Files.readAllLines(VIOLATIONS.resolve(place.substring(0, colon)));
                assertThat(lines.get(Integer.parseInt(place.substring(colon + 1)) - 1))
                    .isNotBlank();
              });
    }
  }

  /** As Error Prone finds them: by the service file in their jar. */
  private static List<String> checks() throws IOException {
    try (InputStream in = ViolationsTest.class.getResourceAsStream(SERVICES)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.substring(line.lastIndexOf('.') + 1))
          .toList();
    }
  }

  private static Stream<String> findings() throws IOException {
    return Files.readAllLines(VIOLATIONS.resolve("expected-findings.txt")).stream()
        .filter(line -> !line.startsWith("#"));
  }
}
