package com.acme.payments;

import dev.plimsoll.annotations.HealthDependency;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Who charges cards. */
public class Gateway {
  /** Asks whether it is there. */
  @HealthDependency(name = "gateway", critical = false)
  public CompletionStage<Boolean> reachable() {
    return CompletableFuture.completedFuture(true);
  }
}
