package dev.plimsoll.runtime.redaction;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Collects the members of a value that may be shown, in order; generated code fills it.
 *
 * <p>Numbers and booleans stay what they are; anything else is given as its text, so that whoever
 * prints the map prints no more than the text shows, be it by reflection.
 */
public final class SafeFields {
  private static final String NULL = "null";

  private final Map<String, Object> fields = new LinkedHashMap<>();

  /**
   * Adds a member that is not sensitive.
   *
   * @param name its name
   * @param value its value; null is left out
   */
  public void plain(String name, Object value) {
    if (value != null) {
      fields.put(name, isScalar(value) ? value : text(value, SafeFields::ownText));
    }
  }

  /**
   * Adds a member that is not sensitive, and whose class may lead back to the value that has it.
   *
   * @param name its name
   * @param value its value; null is left out
   */
  public void nested(String name, Object value) {
    if (value != null) {
      fields.put(name, isScalar(value) ? value : text(value, Nesting::text));
    }
  }

  /**
   * Adds a member by its text.
   *
   * @param name its name
   * @param text what may be shown of it; {@code null}, as masks show null, is left out
   */
  public void text(String name, String text) {
    if (!NULL.equals(text)) {
      fields.put(name, text);
    }
  }

  /**
   * Returns what was collected.
   *
   * @return the members by their names, unmodifiable
   */
  public Map<String, Object> toMap() {
    return Collections.unmodifiableMap(fields);
  }

  private static String text(Object value, Function<Object, String> texts) {
    try {
      return texts.apply(value);
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return Masks.MASK;
    }
  }

  private static String ownText(Object value) {
    return value instanceof Object[] array ? Arrays.deepToString(array) : value.toString();
  }

  private static boolean isScalar(Object value) {
    return value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long
        || value instanceof Double
        || value instanceof Float
        || value instanceof Short
        || value instanceof Byte
        || value.getClass() == BigDecimal.class
        || value.getClass() == BigInteger.class;
  }
}
