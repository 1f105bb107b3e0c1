package dev.plimsoll.benchmarks.jmh.starter;

import dev.plimsoll.benchmarks.jmh.subject.CardDeclined;
import dev.plimsoll.benchmarks.jmh.subject.Currency;
import dev.plimsoll.benchmarks.jmh.subject.Order;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import dev.plimsoll.benchmarks.jmh.subject.Receipt;
import io.opentelemetry.instrumentation.annotations.SpanAttribute;
import io.opentelemetry.instrumentation.annotations.WithSpan;
import java.util.concurrent.CompletableFuture;

/** The bean that Spring makes a proxy of. */
public class TracedPayments {
  private final Payments delegate;

  /** Is traced around the delegate. */
  public TracedPayments(Payments delegate) {
    this.delegate = delegate;
  }

  /** A span with two attributes. */
  @WithSpan("payments.traced")
  public Receipt traced(
      @SpanAttribute("payment.currency") String label,
      @SpanAttribute("payment.order.id") String id,
      Currency currency,
      Order order)
      throws CardDeclined {
    return delegate.traced(currency, order);
  }

  /** The same, on a future. */
  @WithSpan("payments.submit")
  public CompletableFuture<Receipt> submit(
      @SpanAttribute("payment.currency") String label,
      @SpanAttribute("payment.order.id") String id,
      Currency currency,
      Order order) {
    return delegate.submit(currency, order);
  }
}
