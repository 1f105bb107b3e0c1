package com.acme.shop;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sells what is in stock. */
@Service
class StockedOrders implements Orders {
  private static final Logger log = LoggerFactory.getLogger(StockedOrders.class);

  private final Map<String, Integer> stock = new ConcurrentHashMap<>(Map.of("pen", 100));

  @Override
  public int place(Channel channel, String sku, int items, Buyer buyer) throws OutOfStock {
    log.info("{} orders {} of {}", buyer, items, sku);
    int left = stock.merge(sku, -items, Integer::sum);
    if (left < 0) {
      stock.merge(sku, items, Integer::sum);
      throw new OutOfStock(sku);
    }
    return left;
  }
}
