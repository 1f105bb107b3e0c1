package dev.plimsoll.benchmarks.jmh.subject;

import java.util.concurrent.CompletableFuture;

/** Answers later: when {@link #answer} is called. */
public final class PendingPayments implements Payments {
  private final CardPayments now = new CardPayments();
  private CompletableFuture<Receipt> pending;
  private Receipt receipt;

  @Override
  public Receipt counted(Currency currency, Order order) {
    return now.charge(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) {
    return now.charge(currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) {
    return now.charge(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    receipt = now.charge(currency, order);
    pending = new CompletableFuture<>();
    return pending;
  }

  /** The future that was returned last. */
  public CompletableFuture<Receipt> pending() {
    return pending;
  }

  /** Completes the future that was returned last. */
  public void answer() {
    pending.complete(receipt);
  }

  /** Fails the future that was returned last. */
  public void refuse(Throwable failure) {
    pending.completeExceptionally(failure);
  }
}
