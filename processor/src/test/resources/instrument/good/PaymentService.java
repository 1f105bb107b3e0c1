package com.acme.payments;

import dev.plimsoll.annotations.ErrorType;
import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.Sensitive;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.SpanKind;
import dev.plimsoll.annotations.Traced;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;

/** Takes payments. */
public interface PaymentService {
  /** What is paid in. */
  enum Currency {
    EUR,
    USD
  }

  /** What is paid for. */
  record Order(String id, Currency currency, long cents) {}

  /** The card is good, the answer is no. */
  class CardDeclined extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** Charges an order to a card. */
  @Traced(kind = SpanKind.CLIENT)
  @RedMetric(
      value = "payments.charge",
      buckets = {0.05, 0.1, 0.25, 1, 5},
      expected = CardDeclined.class,
      errors = @ErrorType(type = TimeoutException.class, as = "timeout"))
  String charge(
      @MetricTag(path = "currency") @SpanAttribute(value = "order.id", path = "id") Order order,
      @MetricTag(values = {"web", "app"}) String channel,
      @Sensitive String card)
      throws CardDeclined, TimeoutException;

  /** Pays an order back. */
  @RedMetric(value = "payments.refund", buckets = {0.1, 1})
  void refund(@MetricTag Currency currency, long cents);

  /** Asks what an order would cost. */
  @Traced
  CompletionStage<Long> quote(@SpanAttribute long cents);

  /** Tells how many payments there were. */
  int count();
}
