package dev.plimsoll.runtime.telemetry;

import java.io.IOException;

/** Exceptions of a service, one below the other. */
final class Declined {
  private Declined() {}

  /** A declared failure. */
  static class GatewayFailure extends IOException {
    private static final long serialVersionUID = 1L;

    GatewayFailure(String message) {
      super(message);
    }
  }

  /** A declared failure below another. */
  static final class GatewayTimeout extends GatewayFailure {
    private static final long serialVersionUID = 1L;

    GatewayTimeout() {
      super("timed out after 2 s");
    }
  }

  /** An answer. */
  static final class CardDeclined extends Exception {
    private static final long serialVersionUID = 1L;

    CardDeclined() {
      super("card 4111111111111111 declined");
    }
  }
}
