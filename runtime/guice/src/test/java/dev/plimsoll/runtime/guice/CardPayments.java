package dev.plimsoll.runtime.guice;

import com.google.inject.Inject;

class CardPayments implements Payments {
  @Inject
  CardPayments() {}

  @Override
  public String charge(long cents) {
    return "card " + cents;
  }
}
