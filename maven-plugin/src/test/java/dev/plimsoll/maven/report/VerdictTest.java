package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class VerdictTest {
  @TempDir private Path root;

  @Test
  void leavesEachCheckItsSeverityWithoutAPolicy() {
    Verdict verdict = judge(Policy.NONE, finding("A", Severity.ERROR), finding("B", Severity.NOTE));

    assertThat(verdict.violations())
        .extracting(Violation::severity)
        .containsExactly(Severity.ERROR, Severity.NOTE);
    assertThat(verdict.tally()).isEqualTo(new Tally(1, 0, 1));
  }

  @Test
  void followsThePolicy() {
    Policy policy =
        new Policy(
            "p.yaml",
            Map.of("A", Severity.OFF, "B", Severity.ERROR),
            Optional.of(Severity.WARNING));

    Verdict verdict =
        judge(
            policy,
            finding("A", Severity.ERROR),
            finding("B", Severity.WARNING),
            finding("C", Severity.ERROR));

    assertThat(verdict.violations())
        .extracting(Violation::check, Violation::severity)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("B", Severity.ERROR),
            org.assertj.core.groups.Tuple.tuple("C", Severity.WARNING));
  }

  @Test
  void showsPlacesFromTheReactorRoot() throws IOException {
    Path sources = root.resolve("module/src/main/java");
    Files.createDirectories(sources.resolve("com/acme"));
    Files.writeString(sources.resolve("com/acme/A.java"), "");
    SourceTree tree = new SourceTree(root, List.of(root.resolve("missing"), sources));

    assertThat(tree.locate(new Place("com/acme/A.java", 3, 1)))
        .isEqualTo(new Place("module/src/main/java/com/acme/A.java", 3, 1));
    assertThat(tree.locate(new Place("com/acme/Gone.java", 3, 1)))
        .isEqualTo(new Place("com/acme/Gone.java", 3, 1));
  }

  @Test
  void namesFindingsWithoutTheirPosition() {
    Finding early = finding("A", "A.java:1", "order at B.java:10 (post)");
    Finding late = finding("A", "A.java:9", "order at B.java:77 (post)");

    assertThat(judge(Policy.NONE, early).violations().get(0).fingerprint())
        .isEqualTo(judge(Policy.NONE, late).violations().get(0).fingerprint())
        .endsWith(":1");
    assertThat(judge(Policy.NONE, early, late).violations())
        .extracting(Violation::fingerprint)
        .doesNotHaveDuplicates();
    assertThat(judge(Policy.NONE, finding("A", "A.java:1", "other")).violations())
        .extracting(Violation::fingerprint)
        .doesNotContain(judge(Policy.NONE, early).violations().get(0).fingerprint());
  }

  private Verdict judge(Policy policy, Finding... findings) {
    Facts facts =
        new Facts(List.of(findings), List.of(), List.of(), List.of(), List.of(), List.of());
    return Verdict.of("com.acme:a", facts, policy, new SourceTree(root, List.of()));
  }

  private static Finding finding(String check, Severity severity) {
    return new Finding(check, severity, new Place("A.java", 1, 1), "A#a()", "m", "", "");
  }

  private static Finding finding(String check, String place, String message) {
    return new Finding(check, Severity.ERROR, Place.of(place), "A#a()", message, "", "");
  }
}
