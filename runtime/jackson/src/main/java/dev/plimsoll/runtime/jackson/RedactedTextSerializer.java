package dev.plimsoll.runtime.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import java.io.IOException;
import java.util.function.Function;

/** Writes a redacted text in place of a value that is written as one. */
final class RedactedTextSerializer extends ToStringSerializerBase {
  private static final long serialVersionUID = 1L;

  private final transient Function<Object, String> text;

  RedactedTextSerializer(Class<?> type, Function<Object, String> text) {
    super(type);
    this.text = text;
  }

  /** A value of which nothing may be shown is empty, as is one that has nothing to show. */
  @Override
  public boolean isEmpty(SerializerProvider provider, Object value) {
    String shown = text.apply(value);
    return shown == null || shown.isEmpty();
  }

  @Override
  public void serialize(Object value, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    String shown = text.apply(value);
    if (shown == null) {
      json.writeNull();
    } else {
      json.writeString(shown);
    }
  }

  @Override
  public String valueToString(Object value) {
    return text.apply(value);
  }
}
