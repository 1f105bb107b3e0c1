package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An exception from a check, with a reason, an owner and an end.
 *
 * <p>It silences one check on the annotated element and in what it encloses, and is listed in every
 * report. From the day of {@link #until()} on it silences nothing, and the check {@code
 * ExpiredWaiver} points at it.
 */
@Documented
@Repeatable(PolicyWaivers.class)
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.TYPE,
  ElementType.METHOD,
  ElementType.CONSTRUCTOR,
  ElementType.FIELD,
  ElementType.PARAMETER,
  ElementType.RECORD_COMPONENT,
  ElementType.LOCAL_VARIABLE,
  ElementType.PACKAGE,
  ElementType.MODULE
})
public @interface PolicyWaiver {
  /** The name of the check, such as {@code MissingTimeout}. */
  String check();

  /** Why the code may stay as it is. */
  String reason();

  /** Who answers for it: a team or a person. */
  String owner();

  /** The first day on which the exception no longer holds, as {@code 2027-01-31}. */
  String until();
}
