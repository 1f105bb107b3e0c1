package com.acme;

import dev.plimsoll.annotations.PolicyWaiver;
import dev.plimsoll.annotations.Sensitive;

/** Lets values out. */
public class Welcome {
  private final System.Logger log = System.getLogger("welcome");

  /** May be logged, says the policy. */
  public void greet(@Sensitive String name) {
    log.log(System.Logger.Level.INFO, name);
  }

  /** May not, but for a waiver. */
  @PolicyWaiver(check = "SensitiveEgress", reason = "a test", owner = "acme", until = "2999-01-01")
  public void treat(@Sensitive(kind = "health") String diagnosis) {
    log.log(System.Logger.Level.INFO, diagnosis);
  }
}
