package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call counts into three families: requests, errors, duration.
 *
 * <p>For the base name {@code payments.charge} a Prometheus scrape shows {@code
 * payments_charge_requests_total{...,status}}, {@code payments_charge_errors_total{...,error_type}}
 * and the histogram {@code payments_charge_request_duration_seconds}. The labels are the method's
 * {@link MetricTag}s. Their values are a closed set that the compiler proves, so every series is
 * there from the first scrape, at zero.
 *
 * <p>{@code status} is {@code success}, {@code error} or, for asynchronous methods, {@code
 * cancelled}. {@code error_type} is a declared exception's class name, a name given by {@link
 * #errors()}, or {@code _OTHER}.
 *
 * <p>On a type it applies to every public method that the type declares and that can be wrapped,
 * and the method's name is appended to {@link #value()}; on a method it replaces what the type
 * says.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface RedMetric {
  /**
   * The base name: words in lower case joined by dots. Where empty, the type and the method, such
   * as {@code payment_service.charge}.
   */
  String value() default "";

  /**
   * The upper bounds of the histogram's buckets in seconds, ascending. The default is
   * OpenTelemetry's advice for request durations.
   *
   * @see <a href="https://opentelemetry.io/docs/specs/semconv/http/http-metrics/">OpenTelemetry:
   *     HTTP metrics</a>
   */
  double[] buckets() default {
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10
  };

  /** Exceptions that are an answer, not a failure; they count as {@code success}. */
  Class<? extends Throwable>[] expected() default {};

  /** Names for exceptions, used as {@code error_type} on the metric and on the span. */
  ErrorType[] errors() default {};
}
