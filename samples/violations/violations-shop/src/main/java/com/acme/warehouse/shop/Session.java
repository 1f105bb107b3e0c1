package com.acme.warehouse.shop;

import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

/** SensitiveToString: written by hand, and it shows the token. */
public final class Session {
  private final String user;

  @Sensitive(kind = SensitiveKind.CREDENTIAL)
  private final String token;

  /** A session of {@code user}. */
  public Session(String user, String token) {
    this.user = user;
    this.token = token;
  }

  /** What the browser sends back. */
  @Sensitive(kind = SensitiveKind.CREDENTIAL)
  public String token() {
    return token;
  }

  @Override
  public String toString() {
    return "Session[user=" + user + ", token=" + token + "]";
  }
}
