package dev.plimsoll.runtime.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.BeanPropertyWriter;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.io.IOException;

/** Writes the masked text of a member in place of its value. */
final class MaskedPropertyWriter extends BeanPropertyWriter {
  private static final long serialVersionUID = 1L;
  private static final String NULL = "null";

  private final transient SensitiveType<?> type;
  private final String member;

  MaskedPropertyWriter(BeanPropertyWriter property, SensitiveType<?> type, String member) {
    super(property);
    this.type = type;
    this.member = member;
  }

  private MaskedPropertyWriter(MaskedPropertyWriter renamed, PropertyName name) {
    super(renamed, name);
    this.type = renamed.type;
    this.member = renamed.member;
  }

  @Override
  public void serializeAsField(Object bean, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    String text = type.mask(bean, member);
    if (text == null || NULL.equals(text) && _suppressNulls) {
      return;
    }
    json.writeFieldName(_name);
    write(text, json);
  }

  @Override
  public void serializeAsElement(Object bean, JsonGenerator json, SerializerProvider provider)
      throws IOException {
    write(type.mask(bean, member), json);
  }

  /** What is unwrapped into the JSON of another type is no less sensitive there. */
  @Override
  protected BeanPropertyWriter _new(PropertyName name) {
    return new MaskedPropertyWriter(this, name);
  }

  private static void write(String text, JsonGenerator json) throws IOException {
    if (text == null || text.equals(NULL)) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }
}
