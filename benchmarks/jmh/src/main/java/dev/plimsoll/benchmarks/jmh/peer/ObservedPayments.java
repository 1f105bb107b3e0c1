package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.micrometer.observation.annotation.ObservationKeyValue;
import io.micrometer.observation.annotation.Observed;
import io.micrometer.observation.aop.Cardinality;
import java.util.concurrent.CompletableFuture;

/** Micrometer's {@code @Observed}: {@code charge} carries the label, {@code counted} none. */
public class ObservedPayments implements Payments {
  private final Payments delegate;

  /** Observes the delegate. */
  public ObservedPayments(Payments delegate) {
    this.delegate = delegate;
  }

  @Override
  @Observed(name = "payments.counted")
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return delegate.traced(currency, order);
  }

  @Override
  @Observed(name = "payments.charge")
  public Receipt charge(
      @ObservationKeyValue(key = "currency", cardinality = Cardinality.LOW) Currency currency,
      Order order)
      throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  @Observed(name = "payments.submit")
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return delegate.submit(currency, order);
  }
}
