package com.acme.payments;

/** The card gateway could not be reached, or broke. */
public final class GatewayUnavailable extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what the gateway answered. */
  public GatewayUnavailable(int status) {
    super("the card gateway answered " + status);
  }

  /** Wraps what the client said. */
  public GatewayUnavailable(Throwable cause) {
    super("the card gateway cannot be reached", cause);
  }
}
