package dev.plimsoll.runtime.jackson3;

import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;

/** Replaces the writers of sensitive members; asked once for each type, not for each value. */
final class RedactingModifier extends ValueSerializerModifier {
  private static final long serialVersionUID = 1L;

  private final transient Redactions redactions;

  RedactingModifier(Redactions redactions) {
    this.redactions = redactions;
  }

  @Override
  public List<BeanPropertyWriter> changeProperties(
      SerializationConfig config,
      BeanDescription.Supplier bean,
      List<BeanPropertyWriter> properties) {
    redactions
        .find(bean.getBeanClass())
        .ifPresent(type -> properties.replaceAll(property -> masked(property, type)));
    return properties;
  }

  @Override
  public ValueSerializer<?> modifySerializer(
      SerializationConfig config, BeanDescription.Supplier bean, ValueSerializer<?> serializer) {
    Optional<SensitiveType<?>> textOnly =
        redactions.find(bean.getBeanClass()).filter(type -> type.members().isEmpty());
    return textOnly.isPresent() ? new RedactedTextSerializer(textOnly.get()) : serializer;
  }

  private static BeanPropertyWriter masked(BeanPropertyWriter property, SensitiveType<?> type) {
    return names(property)
        .filter(type.members()::contains)
        .findFirst()
        .<BeanPropertyWriter>map(member -> new MaskedPropertyWriter(property, type, member))
        .orElse(property);
  }

  /** The names that the member may have in Java: JSON may call it otherwise. */
  private static Stream<String> names(BeanPropertyWriter property) {
    AnnotatedMember member = property.getMember();
    String name = member == null ? property.getName() : member.getName();
    return Stream.of(name, without("get", name), without("is", name), property.getName());
  }

  private static String without(String prefix, String name) {
    return name.startsWith(prefix) && name.length() > prefix.length()
        ? name.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT)
            + name.substring(prefix.length() + 1)
        : name;
  }
}
