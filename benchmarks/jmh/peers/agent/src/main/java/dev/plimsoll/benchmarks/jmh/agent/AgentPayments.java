package dev.plimsoll.benchmarks.jmh.agent;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import java.util.concurrent.CompletableFuture;

/**
 * What the agent instruments. It reads no property of an argument, so it is given the two
 * attributes as they are.
 */
final class AgentPayments implements Payments {
  private final Payments delegate;

  AgentPayments(Payments delegate) {
    this.delegate = delegate;
  }

  @Override
  public Receipt counted(Currency currency, Order order) throws CardDeclined {
    return delegate.counted(currency, order);
  }

  @Override
  public Receipt traced(Currency currency, Order order) throws CardDeclined {
    return traced(currency.name(), order.id(), currency, order);
  }

  @WithSpan("payments.traced")
  private Receipt traced(
      @SpanAttribute("payment.currency") String label,
      @SpanAttribute("payment.order.id") String id,
      Currency currency,
      Order order)
      throws CardDeclined {
    return delegate.traced(currency, order);
  }

  @Override
  public Receipt charge(Currency currency, Order order) throws CardDeclined {
    return delegate.charge(currency, order);
  }

  @Override
  public CompletableFuture<Receipt> submit(Currency currency, Order order) {
    return submit(currency.name(), order.id(), currency, order);
  }

  @WithSpan("payments.submit")
  private CompletableFuture<Receipt> submit(
      @SpanAttribute("payment.currency") String label,
      @SpanAttribute("payment.order.id") String id,
      Currency currency,
      Order order) {
    return delegate.submit(currency, order);
  }
}
