package com.acme.payments;

import dev.plimsoll.annotations.HealthDependency;

/** Where payments are kept. */
public class Database {
  /** Asks for one row. */
  @HealthDependency(name = "database", timeout = "500ms", interval = "10s")
  public boolean ping() {
    return true;
  }
}
