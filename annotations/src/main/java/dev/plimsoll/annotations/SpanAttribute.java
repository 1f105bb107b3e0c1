package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument becomes an attribute of the span of its {@link Traced} method.
 *
 * <p>Strings, numbers, booleans, and collections and arrays of them keep their type; a {@code
 * char[]} is a string; anything else is rendered by {@code toString}. Null is left out. The value
 * is read only when the span is recorded. A {@link Sensitive} value is a compile error, and so is
 * one that holds something sensitive, however deep.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.PARAMETER)
public @interface SpanAttribute {
  /**
   * The key of the attribute. Where empty, the last property of {@link #path()}, or else the name
   * of the parameter.
   */
  String value() default "";

  /**
   * Where in the argument the value is, as properties joined by dots: {@code order.currency} on a
   * parameter reads {@code parameter.order().currency()}, or the getters of those names. The
   * compiler resolves it; a null on the way leaves the attribute out. Empty: the argument itself.
   */
  String path() default "";
}
