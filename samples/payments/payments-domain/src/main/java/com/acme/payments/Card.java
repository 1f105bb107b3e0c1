package com.acme.payments;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

/**
 * What is charged.
 *
 * @param number the digits on the front
 * @param cvv the digits on the back
 * @param expires the month printed on it, as 2027-03
 */
public record Card(
    @Sensitive(kind = SensitiveKind.FINANCIAL, mask = Mask.LAST_4) String number,
    @Sensitive(kind = SensitiveKind.CREDENTIAL) String cvv,
    String expires) {

  @Override
  public String toString() {
    return CardRedaction.toString(this);
  }
}
