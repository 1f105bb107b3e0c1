package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WayTest {
  private static final Way THERE =
      new Way(
          "Stock -> Till",
          List.of(
              new Way.Step(
                  new Place("com/acme/A.java", 7, 0), "com.acme.A#run()", "acme:a:1", true),
              new Way.Step(new Place("org/B.java", 9, 0), "org.B#take()", "org:b:2", false)));
  private static final Way BACK =
      new Way(
          "Till -> Stock",
          List.of(new Way.Step(new Place("org/B.java", 3, 0), "org.B#give()", "", false)));

  @TempDir private Path folder;

  @Test
  void isShownInTheSources() throws IOException {
    assertThat(violation().ways().get(0).steps())
        .extracting(step -> step.place().fileAndLine())
        .containsExactly("a/src/com/acme/A.java:7", "org/B.java:9");
  }

  @Test
  void becomesAThreadFlow() throws IOException {
    Path file = folder.resolve("report.sarif");
    SarifReport.write(report(), file);

    JsonNode sarif = new ObjectMapper().readTree(file.toFile());
    assertThat(SarifSchema.violationsIn(sarif)).isEmpty();
    JsonNode threads = sarif.at("/runs/0/results/0/codeFlows/0/threadFlows");
    assertThat(threads).hasSize(2);
    assertThat(threads.at("/0/message/text").asText()).isEqualTo("Stock -> Till");
    JsonNode ours = threads.at("/0/locations/0/location");
    assertThat(ours.at("/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("a/src/com/acme/A.java");
    assertThat(ours.at("/physicalLocation/artifactLocation/uriBaseId").asText())
        .isEqualTo("%SRCROOT%");
    assertThat(ours.at("/message/text").asText()).isEqualTo("com.acme.A#run() in acme:a:1");
    JsonNode library = threads.at("/0/locations/1/location");
    assertThat(library.at("/physicalLocation/artifactLocation/uriBaseId").isMissingNode()).isTrue();
    assertThat(library.at("/physicalLocation/region/startLine").asInt()).isEqualTo(9);
  }

  @Test
  void isInTheJson() throws IOException {
    Path file = folder.resolve("report.json");
    JsonReport.write(report(), file);

    JsonNode ways = new ObjectMapper().readTree(file.toFile()).at("/modules/0/findings/0/ways");
    assertThat(ways.at("/1/name").asText()).isEqualTo("Till -> Stock");
    assertThat(ways.at("/0/steps/1/file").asText()).isEqualTo("org/B.java");
    assertThat(ways.at("/0/steps/1/line").asInt()).isEqualTo(9);
    assertThat(ways.at("/0/steps/1/method").asText()).isEqualTo("org.B#take()");
    assertThat(ways.at("/0/steps/1/origin").asText()).isEqualTo("org:b:2");
    assertThat(ways.at("/1/steps/0/origin").isMissingNode()).isTrue();
  }

  private Violation violation() throws IOException {
    return verdict().violations().get(0);
  }

  private Verdict verdict() throws IOException {
    Path root = folder.resolve("a/src");
    Files.createDirectories(root.resolve("com/acme"));
    Files.writeString(root.resolve("com/acme/A.java"), "");
    Finding finding =
        new Finding(
            "LockOrdering",
            Severity.WARNING,
            new Place("com/acme/A.java", 7, 0),
            "com.acme.A#run()",
            "two orders",
            "",
            "",
            List.of(THERE, BACK));
    Facts facts =
        new Facts(List.of(finding), List.of(), List.of(), List.of(), List.of(), List.of());
    return Verdict.of("acme:a", facts, Policy.NONE, new SourceTree(folder, List.of(root)));
  }

  private Report report() throws IOException {
    return Report.of("1", Policy.NONE, List.of(new ModuleReport(verdict(), Facts.NONE)), List.of());
  }
}
