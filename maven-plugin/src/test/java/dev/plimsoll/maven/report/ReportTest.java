package dev.plimsoll.maven.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ReportTest {
  private static final Policy POLICY = new Policy("plimsoll.yaml", Map.of(), Optional.empty());

  @TempDir private Path folder;

  @Test
  void writesValidSarif() throws IOException {
    Path file = folder.resolve("report.sarif");
    SarifReport.write(report(), file);

    JsonNode sarif = new ObjectMapper().readTree(file.toFile());
    assertThat(SarifSchema.violationsIn(sarif)).isEmpty();
    JsonNode run = sarif.at("/runs/0");
    JsonNode result = run.at("/results/0");
    assertThat(result.at("/ruleId").asText()).isEqualTo("ConsoleLogging");
    assertThat(result.at("/level").asText()).isEqualTo("error");
    assertThat(result.at("/message/text").asText()).isEqualTo("no\nWrite instead:\nlog.info(x)");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("a%20b/A.java");
    assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uriBaseId").asText())
        .isEqualTo("%SRCROOT%");
    assertThat(result.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(12);
    assertThat(result.at("/partialFingerprints/plimsoll~1v1").asText()).isEqualTo("f1:1");
    JsonNode rule = run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt());
    assertThat(rule.at("/id").asText()).isEqualTo("ConsoleLogging");
    assertThat(rule.at("/helpUri").asText())
        .isEqualTo("https://plimsoll.dev/checks/ConsoleLogging");
    JsonNode foreign = run.at("/tool/driver/rules/" + run.at("/results/1/ruleIndex").asInt());
    assertThat(foreign.at("/id").asText()).isEqualTo("OfOurOwn");
    assertThat(run.at("/results/0/suppressions").isMissingNode()).isTrue();
    assertThat(run.at("/results/2/ruleId").asText()).isEqualTo("SensitiveEgress");
    assertThat(run.at("/results/2/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(run.at("/results/2/suppressions/0/justification").asText())
        .isEqualTo("plimsoll.yaml allows it");
  }

  @Test
  void writesValidSarifWithoutFindings() throws IOException {
    Path file = folder.resolve("report.sarif");
    SarifReport.write(Report.of("1", Policy.NONE, List.of(), List.of()), file);

    JsonNode sarif = new ObjectMapper().readTree(file.toFile());
    assertThat(SarifSchema.violationsIn(sarif)).isEmpty();
    assertThat(sarif.at("/runs/0/results")).isEmpty();
  }

  @Test
  void noticesInvalidSarif() throws IOException {
    JsonNode sarif =
        new ObjectMapper().readTree("{\"version\": \"2.1.0\", \"runs\": [{\"results\": []}]}");

    assertThat(SarifSchema.violationsIn(sarif)).isNotEmpty();
  }

  @Test
  void writesTheInventory() throws IOException {
    Path file = folder.resolve("report.json");
    JsonReport.write(report(), file);

    assertThat(Files.readString(file))
        .isEqualTo(new String(getClass().getResourceAsStream("report.json").readAllBytes()));
  }

  @Test
  void writesTheSameInAnyOrderOfModules() throws IOException {
    Report report = report();
    Report turned =
        Report.of(
            report.version(),
            report.policy(),
            List.of(report.modules().get(1), report.modules().get(0)),
            report.dependencies());
    JsonReport.write(report, folder.resolve("a.json"));
    JsonReport.write(turned, folder.resolve("b.json"));

    assertThat(folder.resolve("a.json")).hasSameBinaryContentAs(folder.resolve("b.json"));
  }

  private static Report report() {
    Facts inventory =
        new Facts(
            List.of(),
            List.of(
                new Operation(
                    "com.acme.A#a()",
                    "acme.a",
                    "",
                    "",
                    List.of("currency=EUR,USD"),
                    List.of("_OTHER"),
                    List.of(),
                    List.of("0.1", "1"),
                    4,
                    List.of(),
                    new Place("com/acme/A.java", 3, 0))),
            List.of(
                new SensitiveMember(
                    "com.acme.A",
                    "card",
                    "field",
                    "CARD",
                    "LAST4",
                    "",
                    new Place("com/acme/A.java", 4, 0),
                    "")),
            List.of(
                new HealthDependency(
                    "database",
                    true,
                    1000,
                    5000,
                    "com.acme.A#ping()",
                    new Place("com/acme/A.java", 5, 0))),
            List.of(
                new Waiver(
                    "MissingTimeout",
                    "legacy",
                    "team",
                    "2027-01-31",
                    "com.acme.A",
                    new Place("com/acme/A.java", 6, 0))),
            List.of(
                new Egress(
                    "personal",
                    "log",
                    "A.name",
                    "info",
                    "com.acme.A#a()",
                    new Place("com/acme/A.java", 7, 5),
                    "waiver"),
                new Egress(
                    "financial",
                    "log",
                    "A.card",
                    "info",
                    "com.acme.A#a()",
                    new Place("com/acme/A.java", 8, 5),
                    "")));
    ModuleReport first =
        new ModuleReport(
            new Verdict(
                "com.acme:a",
                List.of(
                    violation("ConsoleLogging", Severity.ERROR, "log.info(x)", "f1:1"),
                    violation("OfOurOwn", Severity.NOTE, "", "f2:1")),
                List.of(violation("SensitiveEgress", Severity.ERROR, "", "f3:1")),
                List.of(inventory.egress().get(0))),
            inventory);
    ModuleReport second = new ModuleReport(new Verdict("com.acme:b", List.of()), Facts.NONE);
    return Report.of(
        "0.1.0",
        POLICY,
        List.of(second, first),
        List.of(
            new Report.Dependency("com.acme:empty:1", Facts.NONE),
            new Report.Dependency("com.acme:lib:1", inventory)));
  }

  private static Violation violation(String check, Severity severity, String fix, String print) {
    return new Violation(
        check,
        severity,
        new Place("a b/A.java", 12, 5),
        "com.acme.A#a()",
        "no",
        fix,
        "https://plimsoll.dev/checks/" + check,
        print);
  }
}
