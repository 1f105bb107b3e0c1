package dev.plimsoll.benchmarks.jmh.subject;

import java.util.concurrent.CompletableFuture;

/**
 * Throws the same instance at each call, so that creating it is not measured. Its stack trace is as
 * deep as a small web application's.
 */
public final class FailingPayments implements Payments {
  private static final int DEPTH = 40;

  private final Throwable failure;

  private FailingPayments(Throwable failure) {
    this.failure = failure;
  }

  /** Fails with what the methods declare. */
  public static FailingPayments declared() {
    return new FailingPayments(declared(DEPTH));
  }

  /** Fails with what nobody expects. */
  public static FailingPayments unexpected() {
    return new FailingPayments(unexpected(DEPTH));
  }

  @Override
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    throw failure();
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    throw failure();
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    throw failure();
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return CompletableFuture.failedFuture(failure);
  }

  private RuntimeException failure() throws CardDeclined {
    if (failure instanceof CardDeclined declined) {
      throw declined;
    }
    return (RuntimeException) failure;
  }

  private static Throwable declared(int depth) {
    return depth == 0 ? new CardDeclined("insufficient funds") : declared(depth - 1);
  }

  private static Throwable unexpected(int depth) {
    return depth == 0 ? new IllegalStateException("no connection") : unexpected(depth - 1);
  }
}
