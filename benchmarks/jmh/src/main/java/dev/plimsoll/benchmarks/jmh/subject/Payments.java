package dev.plimsoll.benchmarks.jmh.subject;

import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import java.util.concurrent.CompletableFuture;

/** One method for each combination of signals; the work is the same. */
public interface Payments {
  /** Metrics alone. */
  @RedMetric("payments.counted")
  Receipt counted(@MetricTag Currency currency, Order order) throws CardDeclined;

  /** A span alone, with two attributes. */
  @Traced("payments.traced")
  Receipt traced(
      @SpanAttribute("payment.currency") Currency currency,
      @SpanAttribute(value = "payment.order.id", path = "id") Order order)
      throws CardDeclined;

  /** Both. */
  @RedMetric("payments.charge")
  @Traced("payments.charge")
  Receipt charge(
      @MetricTag @SpanAttribute("payment.currency") Currency currency,
      @SpanAttribute(value = "payment.order.id", path = "id") Order order)
      throws CardDeclined;

  /** Both, on a future. */
  @RedMetric("payments.submit")
  @Traced("payments.submit")
  CompletableFuture<Receipt> submit(
      @MetricTag @SpanAttribute("payment.currency") Currency currency,
      @SpanAttribute(value = "payment.order.id", path = "id") Order order);
}
