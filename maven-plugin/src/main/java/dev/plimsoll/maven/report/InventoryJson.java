package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** The part of the report that tells what exists: operations, sensitive members and so on. */
final class InventoryJson {
  private InventoryJson() {}

  /**
   * Writes it.
   *
   * @param egress the sensitive values that leave by somebody's leave
   */
  static void write(JsonGenerator json, Facts facts, List<Egress> egress) throws IOException {
    JsonFile.objects(json, "operations", facts.operations(), InventoryJson::writeOperation);
    JsonFile.objects(json, "sensitive", facts.sensitive(), InventoryJson::writeSensitive);
    JsonFile.objects(json, "egress", egress, InventoryJson::writeEgress);
    JsonFile.objects(json, "health", facts.health(), InventoryJson::writeHealth);
    JsonFile.objects(json, "waivers", facts.waivers(), InventoryJson::writeWaiver);
  }

  private static void writeOperation(JsonGenerator json, Operation operation) throws IOException {
    json.writeStringField("method", operation.method());
    JsonFile.optional(json, "metric", operation.metric());
    JsonFile.optional(json, "span", operation.span());
    JsonFile.optional(json, "spanKind", operation.spanKind());
    JsonFile.strings(json, "labels", operation.labels());
    JsonFile.strings(json, "errorTypes", operation.errorTypes());
    JsonFile.strings(json, "expected", operation.expected());
    JsonFile.strings(json, "buckets", operation.buckets());
    json.writeNumberField("series", operation.series());
    JsonFile.strings(json, "attributes", operation.attributes());
    writePlace(json, operation.place());
  }

  private static void writeSensitive(JsonGenerator json, SensitiveMember member)
      throws IOException {
    json.writeStringField("type", member.type());
    json.writeStringField("member", member.member());
    json.writeStringField("memberKind", member.memberKind());
    json.writeStringField("kind", member.kind());
    json.writeStringField("mask", member.mask());
    JsonFile.optional(json, "redactor", member.redactor());
    JsonFile.optional(json, "detail", member.detail());
    writePlace(json, member.place());
  }

  private static void writeEgress(JsonGenerator json, Egress egress) throws IOException {
    json.writeStringField("kind", egress.kind());
    json.writeStringField("channel", egress.channel());
    json.writeStringField("source", egress.source());
    json.writeStringField("sink", egress.sink());
    json.writeStringField("element", egress.element());
    json.writeStringField("allowedBy", egress.allowedBy());
    writePlace(json, egress.place());
  }

  private static void writeHealth(JsonGenerator json, HealthDependency health) throws IOException {
    json.writeStringField("name", health.name());
    json.writeBooleanField("critical", health.critical());
    json.writeNumberField("timeoutMillis", health.timeoutMillis());
    json.writeNumberField("intervalMillis", health.intervalMillis());
    json.writeStringField("method", health.method());
    writePlace(json, health.place());
  }

  private static void writeWaiver(JsonGenerator json, Waiver waiver) throws IOException {
    json.writeStringField("check", waiver.check());
    json.writeStringField("reason", waiver.reason());
    json.writeStringField("owner", waiver.owner());
    json.writeStringField("until", waiver.until());
    json.writeStringField("element", waiver.element());
    writePlace(json, waiver.place());
  }

  static void writePlace(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("file", place.file());
    if (place.line() > 0) {
      json.writeNumberField("line", place.line());
    }
    if (place.column() > 0) {
      json.writeNumberField("column", place.column());
    }
  }
}
