package com.acme.shop;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Sells what is in stock. */
@Service
class StockedOrders implements Orders {
  private static final Logger log = LoggerFactory.getLogger(StockedOrders.class);

  private final Stock stock;

  StockedOrders(Stock stock) {
    this.stock = stock;
  }

  @Override
  public int place(Channel channel, String sku, int items, Buyer buyer) throws OutOfStock {
    log.info("{} orders {} of {}", buyer, items, sku);
    return stock.take(sku, items);
  }
}
