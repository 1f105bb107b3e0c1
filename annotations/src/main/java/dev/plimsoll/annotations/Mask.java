package dev.plimsoll.annotations;

/** How generated code renders a {@link Sensitive} value. {@code null} is always {@code null}. */
public enum Mask {
  /** {@code ***}, whatever the value; hides the length too. */
  FULL,

  /**
   * The last four characters behind a fixed mark, {@code ***1234}; fully masked where fewer than
   * eight characters would hide less than they show.
   */
  LAST_4,

  /** The domain of an e-mail address, {@code ***@example.com}; fully masked if it is not one. */
  EMAIL_DOMAIN,

  /**
   * A keyed hash, {@code hmac:2026-11:q8mX...}: the same value gives the same text, so that lines
   * about one customer can be found together, and nobody without the key can try values out. Fully
   * masked until the application names a key; there is no hash without one. Values of two members
   * are not comparable, unless they share a {@link Sensitive#scope() scope}.
   */
  HMAC,

  /** The range that a number lies in, {@code 30..39}; see {@link Sensitive#bucket()}. */
  BUCKET,

  /** The year of a date, {@code 1984}. */
  YEAR,

  /** The year and month of a date, {@code 1984-05}. */
  MONTH,

  /** The member does not appear at all, neither its name nor its value. */
  OMIT
}
