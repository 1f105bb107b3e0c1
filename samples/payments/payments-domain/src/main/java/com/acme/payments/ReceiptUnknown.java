package com.acme.payments;

/** No receipt has this id. */
public final class ReceiptUnknown extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Names the id that was asked for. */
  public ReceiptUnknown(String receiptId) {
    super("no receipt has the id " + receiptId);
  }
}
