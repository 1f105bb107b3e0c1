package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.Customer;
import dev.plimsoll.benchmarks.jmh.subject.PlainCustomer;

/** A {@code toString} as a careful colleague writes it. */
public final class HandWrittenMasks {
  private HandWrittenMasks() {}

  /** Masks the e-mail address and the card. */
  public static String toString(Customer customer) {
    return "Customer[id="
        + customer.id()
        + ", name="
        + customer.name()
        + ", email="
        + domain(customer.email())
        + ", card="
        + lastFour(customer.card())
        + "]";
  }

  /** Masks nothing. */
  public static String unmasked(PlainCustomer customer) {
    return "PlainCustomer[id="
        + customer.id()
        + ", name="
        + customer.name()
        + ", email="
        + customer.email()
        + ", card="
        + customer.card()
        + "]";
  }

  private static String domain(String email) {
    if (email == null) {
      return "null";
    }
    int at = email.indexOf('@');
    return at < 0 ? "***" : "***" + email.substring(at);
  }

  private static String lastFour(String card) {
    if (card == null) {
      return "null";
    }
    return card.length() < 8 ? "***" : "***" + card.substring(card.length() - 4);
  }
}
