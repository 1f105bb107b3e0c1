package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The method checks something that the service needs.
 *
 * <p>It takes no parameters, and reports by what it returns: {@code false} or an exception is down,
 * {@code true} or a normal return of a void method is up; a {@code CompletionStage} of a boolean or
 * of anything else reports when it completes. Plimsoll generates {@code
 * <Package>HealthRegistry.of(...)} over all of them; it calls each on its own thread, on its
 * interval, and never on behalf of a request.
 *
 * <p>Durations are a number and a unit: {@code ms}, {@code s}, {@code m} or {@code h}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HealthDependency {
  /** The name shown in the health document; the name of the declaring type where empty. */
  String name() default "";

  /**
   * Whether the service cannot work without it. A critical dependency that is down makes the
   * service unhealthy; any other makes it degraded.
   */
  boolean critical() default true;

  /** How long one check may take; shorter than {@link #interval()}. */
  String timeout() default "2s";

  /** The time between two checks. */
  String interval() default "30s";
}
