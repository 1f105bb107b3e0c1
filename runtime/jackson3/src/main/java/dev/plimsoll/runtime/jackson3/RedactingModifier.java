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
    Optional<SensitiveType<?>> known = redactions.find(bean.getBeanClass());
    if (known.isEmpty()) {
      return serializer;
    }
    SensitiveType<?> type = known.get();
    if (type.members().isEmpty()) {
      return new RedactedTextSerializer(type.type(), type::text);
    }
    AnnotatedMember whole = bean.get().findJsonValueAccessor();
    return whole == null
        ? serializer
        : sensitive(names(whole, whole.getName()), type)
            .<ValueSerializer<?>>map(
                member ->
                    new RedactedTextSerializer(type.type(), value -> masked(value, member, type)))
            .orElse(serializer);
  }

  private static BeanPropertyWriter masked(BeanPropertyWriter property, SensitiveType<?> type) {
    return sensitive(names(property.getMember(), property.getName()), type)
        .<BeanPropertyWriter>map(member -> new MaskedPropertyWriter(property, type, member))
        .orElse(property);
  }

  private static String masked(Object value, String member, SensitiveType<?> type) {
    String text = type.mask(value, member);
    return "null".equals(text) ? null : text;
  }

  private static Optional<String> sensitive(Stream<String> names, SensitiveType<?> type) {
    return names.filter(type.members()::contains).findFirst();
  }

  /** The names that the member may have in Java: JSON may call it otherwise. */
  private static Stream<String> names(AnnotatedMember member, String property) {
    String name = member == null ? property : member.getName();
    return Stream.of(name, without("get", name), without("is", name), property);
  }

  private static String without(String prefix, String name) {
    return name.startsWith(prefix) && name.length() > prefix.length()
        ? name.substring(prefix.length(), prefix.length() + 1).toLowerCase(Locale.ROOT)
            + name.substring(prefix.length() + 1)
        : name;
  }
}
