package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;

/** Writes places and texts in SARIF's form. */
final class SarifPlace {
  /** What places in the sources are relative to. */
  static final String ROOT = "%SRCROOT%";

  private SarifPlace() {}

  /**
   * Writes a place.
   *
   * @param isOurs whether it is in the sources; what a jar was compiled from has no root
   */
  static void write(JsonGenerator json, Place place, boolean isOurs) throws IOException {
    JsonFile.object(
        json,
        "physicalLocation",
        physical -> {
          JsonFile.object(
              physical,
              "artifactLocation",
              artifact -> {
                artifact.writeStringField("uri", uri(place.file()));
                if (isOurs) {
                  artifact.writeStringField("uriBaseId", ROOT);
                }
              });
          if (place.line() > 0) {
            JsonFile.object(physical, "region", region -> writeRegion(region, place));
          }
        });
  }

  private static void writeRegion(JsonGenerator json, Place place) throws IOException {
    json.writeNumberField("startLine", place.line());
    if (place.column() > 0) {
      json.writeNumberField("startColumn", place.column());
    }
  }

  static void text(JsonGenerator json, String name, String text) throws IOException {
    JsonFile.object(json, name, message -> message.writeStringField("text", text));
  }

  private static String uri(String path) {
    try {
      return new URI(null, null, path, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(path + " is no path", e);
    }
  }
}
