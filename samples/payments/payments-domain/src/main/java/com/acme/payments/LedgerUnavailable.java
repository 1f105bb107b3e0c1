package com.acme.payments;

/** The ledger's database could not be reached, or refused. */
public final class LedgerUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Wraps what the driver said. */
  public LedgerUnavailable(Throwable cause) {
    super("the ledger is not available", cause);
  }
}
