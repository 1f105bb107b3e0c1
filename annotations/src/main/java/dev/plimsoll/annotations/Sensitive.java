package dev.plimsoll.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value may not leave the process unmasked.
 *
 * <p>For a type with sensitive members Plimsoll generates {@code <Type>Redaction.toString}, which
 * renders each such member by its {@link #mask()}; the type's own {@code toString} delegates to it.
 * The check {@code SensitiveEgress} refuses code that passes the value to a log, an exception, a
 * span or a metric. On a record or class, every value of that type is sensitive.
 *
 * <p>On another annotation it declares a term of a taxonomy of your own: whatever carries
 * {@code @Iban}, itself annotated {@code @Sensitive(kind = SensitiveKind.FINANCIAL, mask =
 * Mask.LAST_4)}, is sensitive in just that way.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({
  ElementType.FIELD,
  ElementType.RECORD_COMPONENT,
  ElementType.PARAMETER,
  ElementType.METHOD,
  ElementType.TYPE,
  ElementType.ANNOTATION_TYPE
})
public @interface Sensitive {
  /**
   * What the value is: a constant of {@link SensitiveKind}, or a word of your own taxonomy. {@link
   * SensitiveKind#CREDENTIAL} and words that say the same ({@code password}, {@code pin}, {@code
   * cvv}, {@code token}, ...) may only be masked {@link Mask#FULL fully} or {@link Mask#OMIT
   * omitted}.
   */
  String kind() default SensitiveKind.PERSONAL;

  /** How generated code renders the value. */
  Mask mask() default Mask.FULL;

  /** The width of the ranges of {@link Mask#BUCKET}. */
  long bucket() default 10;

  /**
   * What {@link Mask#HMAC} mixes into the hash: members of the same scope show the same text for
   * the same value. By default each member is a scope of its own.
   */
  String scope() default "";

  /**
   * Renders the value instead of {@link #mask()}; a public class with a public constructor without
   * parameters.
   */
  @SuppressWarnings("rawtypes") // A class literal cannot carry a type argument.
  Class<? extends Redactor> redactor() default Redactor.None.class;
}
