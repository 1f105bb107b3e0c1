package dev.plimsoll.runtime.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes a redacted text in place of a value that is the key of a map. */
final class RedactedKeySerializer extends StdSerializer<Object> {
  private static final long serialVersionUID = 1L;

  private final transient Function<Object, String> text;

  RedactedKeySerializer(Class<?> type, Function<Object, String> text) {
    super(type, false);
    this.text = text;
  }

  /** A key of which nothing may be shown is empty: an entry needs one. */
  @Override
  public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    String shown = text.apply(value);
    json.writeFieldName(shown == null ? "" : shown);
  }
}
