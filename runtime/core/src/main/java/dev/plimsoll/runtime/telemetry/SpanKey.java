package dev.plimsoll.runtime.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;

/**
 * The name and type of a span attribute, resolved once so that setting it allocates no key.
 *
 * @param <T> the type of the attribute's value
 */
public final class SpanKey<T> {
  private final AttributeKey<T> attribute;

  private SpanKey(AttributeKey<T> attribute) {
    this.attribute = attribute;
  }

  /**
   * A key for text.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<String> ofString(String key) {
    return new SpanKey<>(AttributeKey.stringKey(key));
  }

  /**
   * A key for whole numbers.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<Long> ofLong(String key) {
    return new SpanKey<>(AttributeKey.longKey(key));
  }

  /**
   * A key for floating point numbers.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<Double> ofDouble(String key) {
    return new SpanKey<>(AttributeKey.doubleKey(key));
  }

  /**
   * A key for truth values.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<Boolean> ofBoolean(String key) {
    return new SpanKey<>(AttributeKey.booleanKey(key));
  }

  /**
   * A key for several texts.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<List<String>> ofStrings(String key) {
    return new SpanKey<>(AttributeKey.stringArrayKey(key));
  }

  /**
   * A key for several whole numbers.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<List<Long>> ofLongs(String key) {
    return new SpanKey<>(AttributeKey.longArrayKey(key));
  }

  /**
   * A key for several floating point numbers.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<List<Double>> ofDoubles(String key) {
    return new SpanKey<>(AttributeKey.doubleArrayKey(key));
  }

  /**
   * A key for several truth values.
   *
   * @param key the attribute's name
   * @return the key
   */
  public static SpanKey<List<Boolean>> ofBooleans(String key) {
    return new SpanKey<>(AttributeKey.booleanArrayKey(key));
  }

  AttributeKey<T> attribute() {
    return attribute;
  }

  @Override
  public String toString() {
    return attribute.getKey();
  }
}
