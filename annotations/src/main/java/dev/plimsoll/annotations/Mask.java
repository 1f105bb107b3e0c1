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

  /** The member does not appear at all, neither its name nor its value. */
  OMIT
}
