package com.acme.shop;

import dev.plimsoll.annotations.MetricTag;
import dev.plimsoll.annotations.RedMetric;
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
  int place(@MetricTag Channel channel, @SpanAttribute("sku") String sku, int items, Buyer buyer)
      throws OutOfStock;
}
