package com.acme.payments;

import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

/** A session, whose fields are private. */
public class Session {
  private final String user;

  @Sensitive(kind = SensitiveKind.CREDENTIAL)
  private final String token;

  /** Creates a session. */
  public Session(String user, String token) {
    this.user = user;
    this.token = token;
  }

  @Override
  public String toString() {
    return SessionRedaction.toString(this);
  }
}
