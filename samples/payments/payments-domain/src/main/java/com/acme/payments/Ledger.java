package com.acme.payments;

import dev.plimsoll.annotations.CountMetric;
import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SizeMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.SpanKind;
import dev.plimsoll.annotations.Traced;
import java.util.Optional;

/** What was paid, kept. */
public interface Ledger {
  /** Keeps a receipt; a second one for the same order changes nothing. */
  @Traced(value = "ledger record", kind = SpanKind.CLIENT)
  @RedMetric(
      value = "ledger.record",
      buckets = {0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 2})
  @CountMetric("receipts.kept")
  void record(
      @MetricTag(value = "currency", path = "currency")
          @SizeMetric(
              value = "receipts.cents",
              path = "amountCents",
              buckets = {500, 2_000, 10_000, 50_000},
              tags = "currency")
          Receipt receipt)
      throws LedgerUnavailable;

  /** Marks a receipt as paid back, and returns it. */
  @Traced(value = "ledger refund", kind = SpanKind.CLIENT)
  Optional<Receipt> refund(@SpanAttribute("receipt.id") String receiptId) throws LedgerUnavailable;
}
