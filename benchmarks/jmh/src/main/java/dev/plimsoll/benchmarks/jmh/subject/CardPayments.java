package dev.plimsoll.benchmarks.jmh.subject;

import java.util.concurrent.CompletableFuture;

/** The method under test: some 16 ns and 32 bytes by itself. */
public final class CardPayments implements Payments {
  private static final int ROUNDS = 9;

  private long last;

  @Override
  public Receipt counted(Currency currency, Order order) {
    return work(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) {
    return work(currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) {
    return work(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return CompletableFuture.completedFuture(work(currency, order));
  }

  /**
   * A chain of multiplications that goes on from call to call, so that neither the compiler nor the
   * processor can overlap two calls.
   */
  private Receipt work(Currency currency, Order order) {
    long id = last ^ order.cents();
    for (int round = 0; round < ROUNDS; round++) {
      id = (id ^ (id >>> 29)) * 0xBF58476D1CE4E5B9L;
    }
    last = id;
    return new Receipt(id, order.cents(), currency);
  }
}
