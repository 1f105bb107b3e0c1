package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The last argument, or on a method its last result, is a gauge.
 *
 * <p>A method without parameters that answers at once is asked whenever metrics are collected, on
 * the object that was wrapped; the numbers of several such objects add up. A number is itself; a
 * collection, map, array or text is its size. Null leaves the gauge as it was.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(GaugeMetrics.class)
public @interface GaugeMetric {
  /** The name of the gauge: words in lower case joined by dots. */
  String value();

  /** Where in the argument or result the value is; see {@link SpanAttribute#path()}. */
  String path() default "";

  /**
   * The keys of those {@link MetricTag}s of the method that it carries as labels; for an argument,
   * tags of arguments only. A gauge that is asked has none.
   */
  String[] tags() default {};
}
