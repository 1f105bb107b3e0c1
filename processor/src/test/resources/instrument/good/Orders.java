package com.acme.payments;

import dev.plimsoll.annotations.CountMetric;
import dev.plimsoll.annotations.GaugeMetric;
import dev.plimsoll.annotations.InFlight;
import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SizeMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.SpanLink;
import dev.plimsoll.annotations.Traced;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Takes orders. */
public interface Orders {
  /** How an order ended. */
  enum Outcome {
    SHIPPED,
    SOLD_OUT
  }

  /** What comes of an order. */
  record Confirmation(String number, Outcome outcome, List<String> parcels) {}

  /** Places an order. */
  @Traced
  @RedMetric(value = "orders.place", buckets = 1)
  @InFlight
  @CountMetric("orders.placed")
  @SpanAttribute(value = "order.number", path = "number")
  @MetricTag(path = "outcome")
  @SizeMetric(value = "orders.parcels", path = "parcels", buckets = {1, 3}, tags = "outcome")
  Confirmation place(@SizeMetric(value = "orders.items", buckets = {1, 10}) List<String> items);

  /** Ships what was placed. */
  @Traced
  @InFlight(longTask = true, tags = "express")
  @SpanAttribute
  CompletableFuture<String> ship(@SpanLink List<String> causes, @MetricTag boolean express);

  /** Follows what is shipped. */
  @RedMetric(value = "orders.follow", buckets = 1)
  Flow.Publisher<String> follow();

  /** Tells how many orders wait. */
  @GaugeMetric("orders.waiting")
  int waiting();
}
