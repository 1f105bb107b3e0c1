package com.acme.payments;

import dev.plimsoll.annotations.ErrorType;
import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import java.util.concurrent.CompletionStage;

/** Takes money, and gives it back. */
public interface PaymentService {
  /** Charges the order's card, and keeps the receipt. */
  @Traced
  @RedMetric(
      value = "payments.charge",
      buckets = {0.05, 0.1, 0.25, 0.5, 1, 2.5},
      expected = CardDeclined.class,
      errors = @ErrorType(type = GatewayTimeout.class, as = "timeout"))
  Receipt charge(
      @MetricTag(value = "currency", path = "currency")
          @SpanAttribute(value = "order.id", path = "id")
          Order order)
      throws CardDeclined, GatewayTimeout, GatewayUnavailable;

  /** Pays a receipt back, on a thread of its own. */
  @Traced
  @RedMetric(value = "payments.refund", expected = ReceiptUnknown.class)
  @SpanAttribute(value = "order.id", path = "orderId")
  CompletionStage<Receipt> refund(@SpanAttribute("receipt.id") String receiptId);
}
