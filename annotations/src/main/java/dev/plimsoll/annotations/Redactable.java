package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The type has to have a redacted copy.
 *
 * <p>{@code <Type>Redaction.redact} is generated wherever a value can be rebuilt: of records, and
 * of classes with a {@code toBuilder()}. With this annotation it is a compile error, which says
 * why, if it cannot.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Redactable {}
