package dev.plimsoll.runtime.logback;

import dev.plimsoll.runtime.redaction.Scrubber;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;

/** Scrubs what goes with a message. */
final class Scrubbing {
  private Scrubbing() {}

  static Object[] arguments(Object[] arguments) {
    return arguments == null
        ? null
        : Arrays.stream(arguments).map(Scrubbing::value).toArray(Object[]::new);
  }

  /**
   * A value as it is, or, where its text holds something to mask, that text without it: an encoder
   * that would look into the object finds a text instead.
   */
  static Object value(Object value) {
    if (value == null || value instanceof Number || value instanceof Boolean) {
      return value;
    }
    String text;
    try {
      text = value instanceof Object[] array ? Arrays.deepToString(array) : value.toString();
    } catch (Exception | StackOverflowError | LinkageError | AssertionError unreadable) {
      return value;
    }
    String scrubbed = Scrubber.scrub(text);
    return scrubbed == text ? value : scrubbed; // The scrubber returns the same text, or another.
  }

  static Map<String, String> context(Map<String, String> context) {
    if (context == null || context.isEmpty()) {
      return context;
    }
    Map<String, String> scrubbed = new LinkedHashMap<>();
    context.forEach((key, value) -> scrubbed.put(key, named(key, value)));
    return scrubbed;
  }

  static List<KeyValuePair> pairs(List<KeyValuePair> pairs) {
    return pairs == null ? null : pairs.stream().map(Scrubbing::pair).toList();
  }

  private static KeyValuePair pair(KeyValuePair pair) {
    Object value = value(pair.value);
    return value == null || pair.key == null
        ? pair
        : new KeyValuePair(pair.key, isSecret(pair.key, value) ? "***" : value);
  }

  private static String named(String key, String value) {
    return value == null || !isSecret(key, value) ? Scrubber.scrub(value) : "***";
  }

  /** A key is a name, behind which a secret may stand: asked of the scrubber as {@code key=x}. */
  private static boolean isSecret(String key, Object value) {
    String pair = key + "=" + (value instanceof CharSequence ? "x" : "0");
    return !Scrubber.scrub(pair).equals(pair);
  }
}
