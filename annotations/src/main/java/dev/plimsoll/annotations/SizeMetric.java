package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How large an argument, or on a method its result, is, as a distribution.
 *
 * <p>A number is its own size; a collection, map, array or text has one. An argument is recorded
 * when the call begins, a result when it has come. Null is not recorded. For the name {@code
 * orders.items} a Prometheus scrape shows the histogram {@code orders_items}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(SizeMetrics.class)
public @interface SizeMetric {
  /** The name of the distribution: words in lower case joined by dots. */
  String value();

  /** Where in the argument or result the value is; see {@link SpanAttribute#path()}. */
  String path() default "";

  /** The upper bounds of the histogram's buckets, ascending. */
  double[] buckets() default {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000};

  /**
   * The keys of those {@link MetricTag}s of the method that it carries as labels; for an argument,
   * tags of arguments only.
   */
  String[] tags() default {};
}
