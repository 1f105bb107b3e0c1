package dev.plimsoll.runtime.jackson;

import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;
import dev.plimsoll.runtime.redaction.SensitiveType;

/** Writes the redacted text of a value that a redactor of its own renders as a whole. */
final class RedactedTextSerializer extends ToStringSerializerBase {
  private static final long serialVersionUID = 1L;

  private final transient SensitiveType<?> type;

  RedactedTextSerializer(SensitiveType<?> type) {
    super(type.type());
    this.type = type;
  }

  @Override
  public String valueToString(Object value) {
    return type.text(value);
  }
}
