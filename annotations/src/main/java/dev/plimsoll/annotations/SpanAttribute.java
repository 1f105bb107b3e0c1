package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The argument, or on a method its result, becomes an attribute of the span of the {@link Traced}
 * method.
 *
 * <p>The result of an asynchronous method is what its stage completes with. A call that fails has
 * no result, and so no such attribute.
 *
 * <p>Strings, numbers, booleans, and collections and arrays of them keep their type; a {@code
 * char[]} is a string; anything else is rendered by {@code toString}. Null is left out. The value
 * is read only when the span is recorded. A {@link Sensitive} value is a compile error, and so is
 * one that holds something sensitive, however deep.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD})
@Repeatable(SpanAttributes.class)
public @interface SpanAttribute {
  /**
   * The key of the attribute. Where empty, the last property of {@link #path()}, or else the name
   * of the parameter; {@code result} on a method.
   */
  String value() default "";

  /**
   * Where in the argument or result the value is, as properties joined by dots: {@code
   * order.currency} on a parameter reads {@code parameter.order().currency()}, or the getters of
   * those names. The compiler resolves it; a null on the way leaves the attribute out. Empty: the
   * argument or result itself.
   */
  String path() default "";
}
