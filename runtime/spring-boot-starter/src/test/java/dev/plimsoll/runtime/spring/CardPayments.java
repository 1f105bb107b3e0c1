package dev.plimsoll.runtime.spring;

/** Can do nothing but what is watched. */
class CardPayments implements Payments {
  private final String name;

  CardPayments(String name) {
    this.name = name;
  }

  @Override
  public String charge(Currency currency, long cents) {
    if (cents < 0) {
      throw new IllegalStateException("refused");
    }
    return name + " " + currency + " " + cents;
  }
}
