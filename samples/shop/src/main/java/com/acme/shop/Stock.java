package com.acme.shop;

import dev.plimsoll.annotations.GaugeMetric;
import dev.plimsoll.annotations.SpanAttribute;
import dev.plimsoll.annotations.Traced;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** What is there to sell. It is a class, so Spring creates its generated subclass. */
@Component
class Stock {
  private final Map<String, Integer> left = new ConcurrentHashMap<>(Map.of("pen", 100));

  /** Takes items out and tells how many are left. */
  @Traced
  @SpanAttribute("left")
  int take(@SpanAttribute("sku") String sku, int items) throws OutOfStock {
    int rest = left.merge(sku, -items, Integer::sum);
    if (rest < 0) {
      left.merge(sku, items, Integer::sum);
      throw new OutOfStock(sku);
    }
    return rest;
  }

  /** How many kinds of things there are. */
  @GaugeMetric("stock.kinds")
  int kinds() {
    return left.size();
  }
}
