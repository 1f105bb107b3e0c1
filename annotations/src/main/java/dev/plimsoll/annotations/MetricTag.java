package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument, or on a method its result, becomes a label of the {@link RedMetric} of the method.
 *
 * <p>The result of an asynchronous method is what its stage completes with. A call that fails has
 * no result; its label is {@code none}.
 *
 * <p>The value, or what {@link #path()} leads to, is an enum, a boolean, or a string with a closed
 * set of {@link #values()}. Anything else has no bound on the number of its series and is a compile
 * error; put it on the span by {@link SpanAttribute} instead.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(MetricTags.class)
public @interface MetricTag {
  /**
   * The key of the label: letters, digits and {@code _}. Where empty, the last property of {@link
   * #path()}, or else the name of the parameter; {@code result} on a method. {@code status}, {@code
   * error_type}, {@code le} and {@code quantile} are taken.
   */
  String value() default "";

  /** Where in the argument or result the value is; see {@link SpanAttribute#path()}. */
  String path() default "";

  /** The values a string may take; any other is counted as {@code other}. */
  String[] values() default {};
}
