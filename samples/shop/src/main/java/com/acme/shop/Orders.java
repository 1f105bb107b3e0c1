package com.acme.shop;

import dev.plimsoll.annotations.InFlight;
import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.SizeMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;

/** Takes orders. */
public interface Orders {
  /** Places an order and tells how many items are left. */
  @Traced
  @RedMetric(
      value = "orders.place",
      buckets = {0.01, 0.1, 1},
      expected = OutOfStock.class)
  @InFlight(tags = "channel")
  int place(
      @MetricTag Channel channel,
      @SpanAttribute("sku") String sku,
      @SizeMetric(
              value = "orders.items",
              buckets = {1, 5, 20},
              tags = "channel")
          int items,
      Buyer buyer)
      throws OutOfStock;
}
