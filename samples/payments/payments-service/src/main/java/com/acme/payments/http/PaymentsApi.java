package com.acme.payments.http;

import com.acme.payments.CardDeclined;
import com.acme.payments.GatewayTimeout;
import com.acme.payments.GatewayUnavailable;
import com.acme.payments.Order;
import com.acme.payments.PaymentService;
import com.acme.payments.Receipt;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.SpanKind;
import dev.plimsoll.annotations.Traced;
import java.util.concurrent.CompletionStage;

/** What can be asked of us over HTTP; each request is the root of a trace. */
public class PaymentsApi {
  private final PaymentService payments;

  /** Answers by asking {@code payments}. */
  public PaymentsApi(PaymentService payments) {
    this.payments = payments;
  }

  /** {@code POST /payments}. */
  @Traced(value = "POST /payments", kind = SpanKind.SERVER)
  public Receipt pay(Order order) throws CardDeclined, GatewayTimeout, GatewayUnavailable {
    return payments.charge(order);
  }

  /** {@code POST /refunds?receipt=...}. */
  @Traced(value = "POST /refunds", kind = SpanKind.SERVER)
  public CompletionStage<Receipt> payBack(@SpanAttribute("receipt.id") String receiptId) {
    return payments.refund(receiptId);
  }
}
