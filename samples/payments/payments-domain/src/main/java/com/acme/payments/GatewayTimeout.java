package com.acme.payments;

/** The card gateway took longer than we wait; whether it charged is not known. */
public final class GatewayTimeout extends Exception {
  private static final long serialVersionUID = 1L;

  /** Wraps what the client said. */
  public GatewayTimeout(Throwable cause) {
    super("the card gateway did not answer in time", cause);
  }
}
