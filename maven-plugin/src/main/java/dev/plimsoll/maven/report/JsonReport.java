package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Path;

/** Plimsoll's own report as JSON: what was found, and the inventory. docs/maven.md has the form. */
public final class JsonReport {
  /** Raised when a field changes its meaning or goes; a new field does not. */
  private static final int VERSION = 1;

  private final Report report;

  private JsonReport(Report report) {
    this.report = report;
  }

  /** Writes the report. */
  public static void write(Report report, Path file) throws IOException {
    JsonFile.write(file, new JsonReport(report)::write);
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStringField("format", "plimsoll-report");
    json.writeNumberField("version", VERSION);
    JsonFile.object(
        json,
        "tool",
        tool -> {
          tool.writeStringField("name", "Plimsoll");
          tool.writeStringField("version", report.version());
        });
    JsonFile.optional(json, "policy", report.policy().source());
    writeTally(json, report.tally());
    JsonFile.objects(json, "modules", report.modules(), JsonReport::writeModule);
    JsonFile.objects(json, "dependencies", report.dependencies(), JsonReport::writeDependency);
  }

  private static void writeTally(JsonGenerator json, Tally tally) throws IOException {
    JsonFile.object(
        json,
        "tally",
        counts -> {
          counts.writeNumberField("errors", tally.errors());
          counts.writeNumberField("warnings", tally.warnings());
          counts.writeNumberField("notes", tally.notes());
        });
  }

  private static void writeModule(JsonGenerator json, ModuleReport module) throws IOException {
    json.writeStringField("name", module.verdict().module());
    writeTally(json, module.verdict().tally());
    JsonFile.objects(json, "findings", module.verdict().violations(), JsonReport::writeViolation);
    InventoryJson.write(json, module.facts(), module.verdict().egress());
  }

  private static void writeDependency(JsonGenerator json, Report.Dependency dependency)
      throws IOException {
    json.writeStringField("name", dependency.name());
    InventoryJson.write(
        json,
        dependency.facts(),
        dependency.facts().egress().stream().filter(Egress::isAllowed).toList());
  }

  private static void writeViolation(JsonGenerator json, Violation violation) throws IOException {
    json.writeStringField("check", violation.check());
    json.writeStringField("severity", violation.severity().word());
    InventoryJson.writePlace(json, violation.place());
    json.writeStringField("element", violation.element());
    json.writeStringField("message", violation.message());
    JsonFile.optional(json, "fix", violation.fix());
    JsonFile.optional(json, "link", violation.link());
    json.writeStringField("fingerprint", violation.fingerprint());
    if (!violation.ways().isEmpty()) {
      JsonFile.objects(json, "ways", violation.ways(), JsonReport::writeWay);
    }
  }

  private static void writeWay(JsonGenerator json, Way way) throws IOException {
    json.writeStringField("name", way.name());
    JsonFile.objects(json, "steps", way.steps(), JsonReport::writeStep);
  }

  private static void writeStep(JsonGenerator json, Way.Step step) throws IOException {
    InventoryJson.writePlace(json, step.place());
    json.writeStringField("method", step.method());
    JsonFile.optional(json, "origin", step.origin());
  }
}
