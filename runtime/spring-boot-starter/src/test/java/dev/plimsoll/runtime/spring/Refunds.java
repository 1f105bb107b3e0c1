package dev.plimsoll.runtime.spring;

import dev.plimsoll.annotations.Traced;
import java.util.concurrent.CompletableFuture;

/** Another watched service, generic and asynchronous. */
interface Refunds<T> {
  @Traced
  CompletableFuture<String> refund(T receipt);

  /** Not watched. */
  default String describe() {
    return "refunds of " + getClass().getSimpleName();
  }
}
