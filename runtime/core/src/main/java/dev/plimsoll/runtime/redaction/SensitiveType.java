package dev.plimsoll.runtime.redaction;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A type with sensitive members, and what its redaction makes of its values.
 *
 * @param <T> the type
 */
public final class SensitiveType<T> {
  private final Class<T> type;
  private final Function<? super T, String> text;
  private final Function<? super T, Map<String, Object>> safeFields;
  private final BiFunction<? super T, String, String> mask;
  private final Set<String> members;

  private SensitiveType(
      Class<T> type,
      Function<? super T, String> text,
      Function<? super T, Map<String, Object>> safeFields,
      BiFunction<? super T, String, String> mask,
      Set<String> members) {
    this.type = type;
    this.text = text;
    this.safeFields = safeFields;
    this.mask = mask;
    this.members = members;
  }

  /**
   * Joins a type whose values are shown as a text only with the methods of its redaction; generated
   * code calls it.
   *
   * @param type the type
   * @param text its {@code toString}
   * @param safeFields its {@code safeFields}
   * @param <T> the type
   * @return both together
   */
  public static <T> SensitiveType<T> of(
      Class<T> type,
      Function<? super T, String> text,
      Function<? super T, Map<String, Object>> safeFields) {
    return new SensitiveType<>(type, text, safeFields, (value, member) -> null, Set.of());
  }

  /**
   * Joins a type with the methods of its redaction; generated code calls it.
   *
   * @param type the type
   * @param text its {@code toString}
   * @param safeFields its {@code safeFields}
   * @param mask its {@code mask}
   * @param members the names of the sensitive members
   * @param <T> the type
   * @return both together
   */
  public static <T> SensitiveType<T> of(
      Class<T> type,
      Function<? super T, String> text,
      Function<? super T, Map<String, Object>> safeFields,
      BiFunction<? super T, String, String> mask,
      String... members) {
    return new SensitiveType<>(type, text, safeFields, mask, Set.of(members));
  }

  /**
   * Returns the type itself.
   *
   * @return the class
   */
  public Class<T> type() {
    return type;
  }

  /**
   * Returns what is sensitive of its values.
   *
   * @return the names of the members; none if values are shown as a text only
   */
  public Set<String> members() {
    return members;
  }

  /**
   * Returns the redacted text of a value.
   *
   * @param value a value of the type, or null
   * @return what may be shown of it
   */
  public String text(Object value) {
    return text.apply(type.cast(value));
  }

  /**
   * Returns the members of a value that may be shown, those that are sensitive masked.
   *
   * @param value a value of the type, or null
   * @return the members by their names
   */
  public Map<String, Object> safeFields(Object value) {
    return safeFields.apply(type.cast(value));
  }

  /**
   * Returns the masked text of one sensitive member.
   *
   * @param value a value of the type
   * @param member the name of one of {@link #members()}
   * @return what may be shown of it, {@code null} as a text if it is null; null if that is nothing
   */
  public String mask(Object value, String member) {
    return mask.apply(type.cast(value), member);
  }
}
