package com.acme;

import dev.plimsoll.annotations.Traced;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;

class Basket {
  private final Prices prices;

  Basket(Prices prices) {
    this.prices = prices;
  }

  @Traced
  long total(List<Integer> items) throws InterruptedException {
    try (var scope =
        StructuredTaskScope.open(
            Joiner.<Long>allSuccessfulOrThrow(),
            config ->
                config.withThreadFactory(
                    task -> Thread.ofVirtual().unstarted(Context.current().wrap(task))))) {
      for (int item : items) {
        scope.fork(() -> prices.fetch(item));
      }
      return scope.join().mapToLong(Subtask::get).sum();
    }
  }
}
