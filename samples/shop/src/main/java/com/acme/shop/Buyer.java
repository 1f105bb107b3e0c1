package com.acme.shop;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;

/**
 * Who orders.
 *
 * @param email where the bill goes
 */
public record Buyer(@Sensitive(mask = Mask.EMAIL_DOMAIN) String email) {
  @Override
  public String toString() {
    return BuyerRedaction.toString(this);
  }
}
