package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares the order in which locks are taken, outermost first.
 *
 * <p>A lock is named {@code Type.field}, {@code field} for one of the annotated type, {@code Type}
 * for a type's own monitor, or {@code Type.class} for the monitor of its class. The check {@code
 * LockOrdering} refuses code that takes two of them the other way round.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface LockOrder {
  /** The locks, outermost first. */
  String[] value();
}
