package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The result may be shown, whatever the method is given.
 *
 * <p>The check {@code SensitiveEgress} takes what the method returns for masked, and so for what
 * overrides it returns; in turn it refuses a body that returns on some path what came in.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Masking {}
