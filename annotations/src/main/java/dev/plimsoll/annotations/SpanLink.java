package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument names spans that the span of its {@link Traced} method is linked to, without being
 * their child: those of the messages of a batch, for instance.
 *
 * <p>It is a {@code traceparent} as W3C spells it, an OpenTelemetry {@code SpanContext}, {@code
 * Span} or {@code Context}, or a collection or array of these. Null, and what is no valid span, is
 * left out.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface SpanLink {
  /** Where in the argument the spans are named; see {@link SpanAttribute#path()}. */
  String path() default "";
}
