package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call counts as a success or as a failure.
 *
 * <p>For the name {@code orders.placed} a Prometheus scrape shows {@code
 * orders_placed_total{...,status}}, at zero from the start. The labels are the method's {@link
 * MetricTag}s; {@code status} is what it is in {@link RedMetric}, whose {@code expected} exceptions
 * count as successes here, too.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CountMetric {
  /** The name of the counter: words in lower case joined by dots. */
  String value();
}
