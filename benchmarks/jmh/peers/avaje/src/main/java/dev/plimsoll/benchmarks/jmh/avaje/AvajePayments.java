package dev.plimsoll.benchmarks.jmh.avaje;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.avaje.metrics.annotation.Timed;
import java.util.concurrent.CompletableFuture;

/**
 * What avaje weaves: a timer with the same buckets, in milliseconds. It can label no call by its
 * arguments, and knows no futures.
 */
final class AvajePayments implements Payments {
  private final Payments delegate;

  AvajePayments(Payments delegate) {
    this.delegate = delegate;
  }

  @Override
  @Timed(
      name = "payments.counted",
      buckets = {5, 10, 25, 50, 75, 100, 250, 500, 750, 1000, 2500, 5000, 7500, 10_000})
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return delegate.traced(currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return delegate.submit(currency, order);
  }
}
