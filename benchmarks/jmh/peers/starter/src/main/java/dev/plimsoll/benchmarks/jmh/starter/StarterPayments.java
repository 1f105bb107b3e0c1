package dev.plimsoll.benchmarks.jmh.starter;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import java.util.concurrent.CompletableFuture;

/** Gives the proxy the two attributes as they are, since it reads no property of an argument. */
final class StarterPayments implements Payments {
  private final Payments delegate;
  private final TracedPayments traced;

  StarterPayments(Payments delegate, TracedPayments traced) {
    this.delegate = delegate;
    this.traced = traced;
  }

  @Override
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return traced.traced(currency.name(), order.id(), currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return traced.submit(currency.name(), order.id(), currency, order);
  }
}
