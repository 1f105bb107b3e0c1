package dev.plimsoll.annotations;

/**
 * The words Plimsoll itself knows for {@link Sensitive#kind()}. The taxonomy is open: any other
 * word is as good, and is carried into the facts and reports unchanged.
 */
public final class SensitiveKind {
  /** Tells who a person is or how to reach them: name, e-mail, address, telephone. */
  public static final String PERSONAL = "personal";

  /** Moves money or says how much there is: card number, account number, balance. */
  public static final String FINANCIAL = "financial";

  /** About body or mind: diagnosis, prescription, measurement. */
  public static final String HEALTH = "health";

  /** Opens a door: password, token, key, CVV, PIN. Never shown, not even in part. */
  public static final String CREDENTIAL = "credential";

  private SensitiveKind() {}
}
