package dev.plimsoll.benchmarks.jmh.peer;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.micrometer.core.annotation.Timed;
import io.micrometer.core.aop.MeterTag;
import java.util.concurrent.CompletableFuture;

/** Micrometer's {@code @Timed}: {@code charge} carries the label, {@code counted} none. */
public class TimedPayments implements Payments {
  private final Payments delegate;

  /** Times the delegate. */
  public TimedPayments(Payments delegate) {
    this.delegate = delegate;
  }

  @Override
  @Timed("payments.counted")
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return delegate.traced(currency, order);
  }

  @Override
  @Timed("payments.charge")
  public Receipt charge(@MeterTag("currency") Currency currency, Order order) throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  @Timed("payments.submit")
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return delegate.submit(currency, order);
  }
}
