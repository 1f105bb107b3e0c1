package dev.plimsoll.runtime.jackson3;

import dev.plimsoll.runtime.redaction.Redactions;
import dev.plimsoll.runtime.redaction.SensitiveType;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.ser.BeanPropertyWriter;
import tools.jackson.databind.ser.ValueSerializerModifier;
import tools.jackson.databind.ser.jackson.JsonValueSerializer;
import tools.jackson.databind.ser.jdk.JDKKeySerializers;

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
    return masked(bean.get().findJsonValueAccessor(), type)
        .<ValueSerializer<?>>map(text -> new RedactedTextSerializer(type.type(), text))
        .orElse(serializer);
  }

  /** Keys are not written by the serializer of values. One that the user chose is left alone. */
  @Override
  public ValueSerializer<?> modifyKeySerializer(
      SerializationConfig config,
      JavaType key,
      BeanDescription.Supplier bean,
      ValueSerializer<?> serializer) {
    Optional<SensitiveType<?>> known = redactions.find(bean.getBeanClass());
    if (known.isEmpty()) {
      return serializer;
    }
    SensitiveType<?> type = known.get();
    if (type.members().isEmpty() || serializer instanceof JDKKeySerializers.Default) {
      return new RedactedKeySerializer(type.type(), type::text);
    }
    BeanDescription described = bean.get();
    AnnotatedMember accessor = described.findJsonKeyAccessor();
    return masked(accessor == null ? described.findJsonValueAccessor() : accessor, type)
        .filter(text -> serializer instanceof JsonValueSerializer)
        .<ValueSerializer<?>>map(text -> new RedactedKeySerializer(type.type(), text))
        .orElse(serializer);
  }

  /** Returns what is shown of a value that is written as one member, if that is sensitive. */
  private static Optional<Function<Object, String>> masked(
      AnnotatedMember whole, SensitiveType<?> type) {
    return Optional.ofNullable(whole)
        .flatMap(accessor -> sensitive(names(accessor, accessor.getName()), type))
        .map(member -> value -> masked(value, member, type));
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
