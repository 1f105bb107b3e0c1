package com.acme.payments;

import dev.plimsoll.annotations.Sensitive;
import java.util.Objects;

/**
 * What is bought, by whom, and how it is paid.
 *
 * @param id chosen by the shop; the same order is charged once
 * @param customer who pays
 * @param card what is charged
 * @param amountCents how much, in the hundredth part of the currency
 * @param currency in what
 * @param deliveryAddress where it goes
 */
public record Order(
    String id,
    Customer customer,
    Card card,
    long amountCents,
    Currency currency,
    @Sensitive String deliveryAddress) {

  /** Refuses an order that cannot be charged. */
  public Order {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(customer, "customer");
    Objects.requireNonNull(card, "card");
    Objects.requireNonNull(currency, "currency");
    if (amountCents <= 0) {
      throw new IllegalArgumentException("amountCents is " + amountCents + ", not positive");
    }
  }

  @Override
  public String toString() {
    return OrderRedaction.toString(this);
  }
}
