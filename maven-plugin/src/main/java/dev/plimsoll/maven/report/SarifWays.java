package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;

/** Writes what threads do as SARIF's code flows, which viewers let one step through. */
final class SarifWays {
  private SarifWays() {}

  /* One flow in which all threads take part: none of them alone is wrong. */
  static void write(JsonGenerator json, List<Way> ways) throws IOException {
    if (!ways.isEmpty()) {
      JsonFile.objects(
          json,
          "codeFlows",
          List.of(ways),
          (flow, threads) ->
              JsonFile.objects(flow, "threadFlows", threads, SarifWays::writeThread));
    }
  }

  private static void writeThread(JsonGenerator json, Way way) throws IOException {
    SarifPlace.text(json, "message", way.name());
    JsonFile.objects(
        json,
        "locations",
        way.steps(),
        (at, step) -> JsonFile.object(at, "location", location -> writeStep(location, step)));
  }

  private static void writeStep(JsonGenerator json, Way.Step step) throws IOException {
    SarifPlace.write(json, step.place(), step.isOurs());
    JsonFile.objects(
        json,
        "logicalLocations",
        List.of(step),
        (element, it) -> {
          element.writeStringField("fullyQualifiedName", it.method());
          element.writeStringField("kind", "function");
        });
    SarifPlace.text(
        json,
        "message",
        step.origin().isEmpty() ? step.method() : step.method() + " in " + step.origin());
  }
}
