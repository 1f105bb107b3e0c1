package dev.plimsoll.runtime.jackson3;

import java.util.function.Function;
import tools.jackson.databind.ser.std.ToStringSerializerBase;

/** Writes a redacted text in place of a value that is written as one. */
final class RedactedTextSerializer extends ToStringSerializerBase {
  private static final long serialVersionUID = 1L;

  private final transient Function<Object, String> text;

  RedactedTextSerializer(Class<?> type, Function<Object, String> text) {
    super(type);
    this.text = text;
  }

  @Override
  public String valueToString(Object value) {
    return text.apply(value);
  }
}
