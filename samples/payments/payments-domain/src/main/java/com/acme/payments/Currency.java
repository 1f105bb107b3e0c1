package com.acme.payments;

/** The currencies Acme charges in. */
public enum Currency {
  EUR,
  GBP,
  USD
}
