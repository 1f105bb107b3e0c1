package dev.plimsoll.runtime.jackson3;

import dev.plimsoll.runtime.redaction.SensitiveType;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.PropertyName;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.BeanPropertyWriter;

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
  public void serializeAsProperty(Object bean, JsonGenerator json, SerializationContext provider) {
    String text = type.mask(bean, member);
    if (text == null || NULL.equals(text) && _suppressNulls) {
      return;
    }
    json.writeName(_name);
    write(text, json);
  }

  @Override
  public void serializeAsElement(Object bean, JsonGenerator json, SerializationContext provider) {
    write(type.mask(bean, member), json);
  }

  /** What is unwrapped into the JSON of another type is no less sensitive there. */
  @Override
  protected BeanPropertyWriter _new(PropertyName name) {
    return new MaskedPropertyWriter(this, name);
  }

  private static void write(String text, JsonGenerator json) {
    if (text == null || text.equals(NULL)) {
      json.writeNull();
    } else {
      json.writeString(text);
    }
  }
}
