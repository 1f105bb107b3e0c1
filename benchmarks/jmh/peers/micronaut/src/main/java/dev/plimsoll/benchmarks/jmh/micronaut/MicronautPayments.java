package dev.plimsoll.benchmarks.jmh.micronaut;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.micrometer.core.annotation.Timed;
import io.micronaut.tracing.annotation.NewSpan;
import io.micronaut.tracing.annotation.SpanTag;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;

/**
 * What Micronaut's processor subclasses. It reads no property of an argument, so it is given the
 * two attributes as they are; a call of one's own method is intercepted, too.
 */
@Singleton
class MicronautPayments implements Payments {
  private final Payments delegate;

  MicronautPayments(Delegate delegate) {
    this.delegate = delegate.payments();
  }

  @Override
  @Timed("payments.counted")
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return traced(currency, order, currency.name(), order.id());
  }

  @NewSpan("payments.traced")
  Receipt traced(
      Currency currency,
      Order order,
      @SpanTag("payment.currency") String label,
      @SpanTag("payment.order.id") String id)
      throws CardDeclined {
    return delegate.traced(currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    return charge(currency, order, currency.name(), order.id());
  }

  @Timed("payments.charge")
  @NewSpan("payments.charge")
  Receipt charge(
      Currency currency,
      Order order,
      @SpanTag("payment.currency") String label,
      @SpanTag("payment.order.id") String id)
      throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return submit(currency, order, currency.name(), order.id());
  }

  @Timed("payments.submit")
  @NewSpan("payments.submit")
  CompletableFuture<Receipt> submit(
      Currency currency,
      Order order,
      @SpanTag("payment.currency") String label,
      @SpanTag("payment.order.id") String id) {
    return delegate.submit(currency, order);
  }
}
