package dev.plimsoll.maven.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/** Writes JSON that is the same, byte for byte, on every system. */
final class JsonFile {
  private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

  private JsonFile() {}

  /** Writes part of a document. */
  @FunctionalInterface
  interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** Writes one item of an array. */
  @FunctionalInterface
  interface Item<T> {
    void write(JsonGenerator json, T item) throws IOException;
  }

  static void write(Path file, Body body) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter(
                Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
            .withObjectIndenter(INDENTER)
            .withArrayIndenter(INDENTER);
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(Files.newOutputStream(file), JsonEncoding.UTF8)
            .enable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  static void object(JsonGenerator json, String name, Body body) throws IOException {
    json.writeObjectFieldStart(name);
    body.write(json);
    json.writeEndObject();
  }

  /** Writes an array of objects. */
  static <T> void objects(
      JsonGenerator json, String name, Collection<T> items, Item<? super T> writer)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T item : items) {
      json.writeStartObject();
      writer.write(json, item);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes an array of strings. */
  static void strings(JsonGenerator json, String name, Collection<String> items)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String item : items) {
      json.writeString(item);
    }
    json.writeEndArray();
  }

  /** Writes a field, unless there is nothing to write. */
  static void optional(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }
}
