package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What was found, in the form that code hosts and editors read: SARIF 2.1.0. */
public final class SarifReport {
  /** A finding, and whether the policy lets it pass. */
  private record Result(Violation violation, boolean isAllowed) {}

  private final Report report;
  private final Map<String, Checks.Check> rules;
  private final List<String> ruleIds;

  private SarifReport(Report report) {
    this.report = report;
    rules = new TreeMap<>(Checks.load().byName());
    for (ModuleReport module : report.modules()) {
      for (Violation violation : module.verdict().violations()) {
        /* A check of a later version, or of the user's own. */
        rules.computeIfAbsent(
            violation.check(),
            name -> new Checks.Check(name, violation.severity(), name, violation.link()));
      }
    }
    ruleIds = List.copyOf(rules.keySet());
  }

  /** Writes the report. */
  public static void write(Report report, Path file) throws IOException {
    JsonFile.write(file, new SarifReport(report)::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
    json.writeStringField("version", "2.1.0");
    JsonFile.objects(json, "runs", List.of(report), (run, only) -> writeRun(run));
  }

  private void writeRun(JsonGenerator json) throws IOException {
    JsonFile.object(json, "tool", tool -> JsonFile.object(tool, "driver", this::writeDriver));
    json.writeStringField("columnKind", "utf16CodeUnits");
    JsonFile.object(
        json,
        "originalUriBaseIds",
        bases ->
            JsonFile.object(
                bases,
                SarifPlace.ROOT,
                root ->
                    JsonFile.object(
                        root,
                        "description",
                        text -> text.writeStringField("text", "The root of the reactor."))));
    List<Result> results =
        report.modules().stream().flatMap(module -> results(module.verdict())).toList();
    JsonFile.objects(json, "results", results, this::writeResult);
  }

  /** What the policy allows is told, too, as a result that somebody has suppressed. */
  private static Stream<Result> results(Verdict verdict) {
    return Stream.concat(
        verdict.violations().stream().map(violation -> new Result(violation, false)),
        verdict.allowed().stream().map(violation -> new Result(violation, true)));
  }

  private void writeDriver(JsonGenerator json) throws IOException {
    json.writeStringField("name", "Plimsoll");
    json.writeStringField("version", report.version());
    json.writeStringField("informationUri", "https://plimsoll.dev");
    JsonFile.objects(json, "rules", rules.values(), SarifReport::writeRule);
  }

  private static void writeRule(JsonGenerator json, Checks.Check check) throws IOException {
    json.writeStringField("id", check.name());
    json.writeStringField("name", check.name());
    SarifPlace.text(json, "shortDescription", check.summary());
    JsonFile.optional(json, "helpUri", check.link());
    JsonFile.object(
        json,
        "defaultConfiguration",
        configuration -> configuration.writeStringField("level", check.severity().word()));
  }

  private void writeResult(JsonGenerator json, Result result) throws IOException {
    Violation violation = result.violation();
    json.writeStringField("ruleId", violation.check());
    json.writeNumberField("ruleIndex", ruleIds.indexOf(violation.check()));
    json.writeStringField("level", violation.severity().word());
    SarifPlace.text(json, "message", message(violation));
    JsonFile.objects(json, "locations", List.of(violation), SarifReport::writeLocation);
    JsonFile.object(
        json,
        "partialFingerprints",
        prints -> prints.writeStringField("plimsoll/v1", violation.fingerprint()));
    SarifWays.write(json, violation.ways());
    if (result.isAllowed()) {
      JsonFile.objects(json, "suppressions", List.of(result), this::writeSuppression);
    }
  }

  private void writeSuppression(JsonGenerator json, Result result) throws IOException {
    json.writeStringField("kind", "external");
    json.writeStringField("justification", report.policy().source() + " allows it");
  }

  /** SARIF's own fixes need the replaced region, which facts do not tell. */
  private static String message(Violation violation) {
    return violation.fix().isEmpty()
        ? violation.message()
        : violation.message() + "\nWrite instead:\n" + violation.fix();
  }

  private static void writeLocation(JsonGenerator json, Violation violation) throws IOException {
    SarifPlace.write(json, violation.place(), true);
    JsonFile.objects(json, "logicalLocations", List.of(violation), SarifReport::writeElement);
  }

  private static void writeElement(JsonGenerator json, Violation violation) throws IOException {
    json.writeStringField("fullyQualifiedName", violation.element());
    json.writeStringField("kind", violation.element().contains("#") ? "function" : "type");
  }
}
