package com.acme;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

public record Customer(
    String id, @Sensitive(kind = SensitiveKind.PERSONAL, mask = Mask.EMAIL_DOMAIN) String email) {
  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
