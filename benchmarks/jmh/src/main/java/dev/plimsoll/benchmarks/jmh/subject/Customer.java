package dev.plimsoll.benchmarks.jmh.subject;

import dev.plimsoll.annotations.Mask;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SensitiveKind;

/** Two sensitive members of four. */
public record Customer(
    long id,
    String name,
    @Sensitive(mask = Mask.EMAIL_DOMAIN) String email,
    @Sensitive(kind = SensitiveKind.FINANCIAL, mask = Mask.LAST_4) String card) {

  @Override
  public String toString() {
    return CustomerRedaction.toString(this);
  }
}
