package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Gives an exception, with its subclasses, a name of low cardinality. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
public @interface ErrorType {
  /** The exception. */
  Class<? extends Throwable> type();

  /** The value of {@code error_type}, such as {@code timeout}. */
  String as();
}
