package com.acme;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;

/** A customer. */
public record Customer(
    @Sensitive String name,
    @Sensitive(mask = Mask.LAST_4) String account,
    @Sensitive(mask = Mask.BUCKET, bucket = 10) int age) {
  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
