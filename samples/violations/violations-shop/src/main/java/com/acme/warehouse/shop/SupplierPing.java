package com.acme.warehouse.shop;

import dev.plimsoll.annotations.PolicyWaiver;
import java.io.IOException;
import java.net.URI;

/** ExpiredWaiver: the exception ended, so what it excused counts again. */
public final class SupplierPing {
  /** Whether the supplier is there. */
  @PolicyWaiver(
      check = "MissingTimeout",
      reason = "the supplier's line is slow until the move",
      owner = "purchasing",
      until = "2026-03-01")
  public boolean answers() {
    try {
      URI.create("https://supplier.example/health").toURL().openStream().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
