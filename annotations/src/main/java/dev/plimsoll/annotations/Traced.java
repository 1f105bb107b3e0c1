package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Each call is a span.
 *
 * <p>The generated {@code Instrumented<Type>} starts a span, makes it current, calls the method and
 * ends the span: at return, or when the returned stage completes. Its status is left unset on
 * success and is ERROR, with {@code error.type}, on failure. On a type it applies to every public
 * method that the type declares and that can be wrapped; on a method it replaces what the type
 * says.
 *
 * <p>Kept at run time so that tools can filter by it, JDK 25's {@code method-timing} for one.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Traced {
  /**
   * The name of the span; {@code Type.method} where empty. On a type, the method's name is
   * appended.
   */
  String value() default "";

  /** The place of the span in the trace. */
  SpanKind kind() default SpanKind.INTERNAL;

  /** Starts a trace of its own rather than a child of the current span. */
  boolean newRoot() default false;
}
