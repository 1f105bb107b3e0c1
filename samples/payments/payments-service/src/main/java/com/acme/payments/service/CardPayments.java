package com.acme.payments.service;

import com.acme.payments.CardDeclined;
import com.acme.payments.CardGateway;
import com.acme.payments.GatewayTimeout;
import com.acme.payments.GatewayUnavailable;
import com.acme.payments.Ledger;
import com.acme.payments.Order;
import com.acme.payments.PaymentService;
import com.acme.payments.Receipt;
import com.acme.payments.ReceiptUnknown;
import dev.plimsoll.runtime.redaction.Masks;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Charges cards at a gateway, and keeps the receipts in a ledger. */
final class CardPayments implements PaymentService {
  private static final Logger log = LoggerFactory.getLogger(CardPayments.class);

  private final CardGateway gateway;
  private final Ledger ledger;
  private final Executor refunds;

  CardPayments(CardGateway gateway, Ledger ledger, Executor refunds) {
    this.gateway = gateway;
    this.ledger = ledger;
    this.refunds = refunds;
  }

  @Override
  public Receipt charge(Order order) throws CardDeclined, GatewayTimeout, GatewayUnavailable {
    log.info("charging {}", order);
    String authorization = gateway.authorize(order);
    Receipt receipt =
        new Receipt(
            UUID.randomUUID().toString(),
            order.id(),
            order.amountCents(),
            order.currency(),
            Masks.last4(order.card().number()),
            authorization);
    ledger.record(receipt);
    log.info("charged {}", receipt);
    return receipt;
  }

  @Override
  public CompletionStage<Receipt> refund(String receiptId) {
    return CompletableFuture.supplyAsync(
        () -> ledger.refund(receiptId).orElseThrow(() -> new ReceiptUnknown(receiptId)), refunds);
  }
}
