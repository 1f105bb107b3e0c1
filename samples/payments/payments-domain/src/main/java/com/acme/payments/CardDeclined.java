package com.acme.payments;

/** The bank said no: an answer, not a failure. */
public final class CardDeclined extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says no for {@code reason}, the bank's word such as {@code insufficient_funds}. */
  public CardDeclined(String reason) {
    super(reason);
  }
}
