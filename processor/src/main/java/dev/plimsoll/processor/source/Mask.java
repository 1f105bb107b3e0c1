package dev.plimsoll.processor.source;

/**
 * The constants of the annotation's {@code Mask}, known here by their names.
 *
 * <p>The processor loads no class of the annotations, so that its jar is all that a processor path
 * needs.
 */
public enum Mask {
  FULL,
  LAST_4,
  EMAIL_DOMAIN,
  HMAC,
  BUCKET,
  YEAR,
  MONTH,
  OMIT
}
