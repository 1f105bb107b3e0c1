package dev.plimsoll.runtime.jackson3;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

/** Writes a redacted text in place of a value that is the key of a map. */
final class RedactedKeySerializer extends StdSerializer<Object> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Object, String> text;

  RedactedKeySerializer(Class<?> type, Function<Object, String> text) {
    super(type);
    this.text = text;
  }

  /** A key of which nothing may be shown is empty: an entry needs one. */
  @Override
  public void serialize(Object value, JsonGenerator json, SerializationContext provider) {
    String shown = text.apply(value);
    json.writeName(shown == null ? "" : shown);
  }
}
