package com.acme.payments;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;
import java.util.List;

/** A customer, whose own text shows nothing that it should not. */
public record Customer(
    long id,
    @Sensitive String name,
    @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
    List<Card> cards) {

  /** A card, as it is charged. */
  public record Card(
      @Sensitive(kind = SensitiveKind.FINANCIAL, mask = Mask.LAST_4) String number,
      @Sensitive(kind = SensitiveKind.CREDENTIAL) String cvv,
      String brand) {
    @Override
    public String toString() {
      return Customer_CardRedaction.toString(this);
    }
  }

  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
