package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How many calls are running right now is a gauge.
 *
 * <p>For the base name {@code payments.charge} a Prometheus scrape shows {@code
 * payments_charge_requests_in_flight}. An asynchronous call runs until its stage completes.
 *
 * <p>On a type it applies to every public method that the type declares and that can be wrapped,
 * and the method's name is appended to {@link #value()}; on a method it replaces what the type
 * says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface InFlight {
  /**
   * The base name: words in lower case joined by dots. Where empty, that of the method's {@link
   * RedMetric}, or else the type and the method, such as {@code payment_service.charge}.
   */
  String value() default "";

  /**
   * Whether the calls take so long that it matters how long those that are running have been: a
   * scrape then shows {@code payments_charge_request_running_seconds}, too, with their number, the
   * sum of their times and the longest of them.
   */
  boolean longTask() default false;

  /**
   * The keys of those {@link MetricTag}s of the method that it carries as labels. A tag of the
   * result is not among them: nobody knows it while the call runs.
   */
  String[] tags() default {};
}
