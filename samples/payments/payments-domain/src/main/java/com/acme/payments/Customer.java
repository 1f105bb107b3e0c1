package com.acme.payments;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;

/**
 * Who pays.
 *
 * @param id what we call them, safe to show
 * @param name what they call themselves
 * @param email where the receipt goes
 */
public record Customer(
    String id, @Sensitive String name, @Sensitive(mask = Mask.EMAIL_DOMAIN) String email) {

  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
