package com.acme.warehouse.shop;

import java.util.HashMap;
import java.util.Map;

/** LockOrdering: holds its monitor and asks for the price: the other way round. */
public final class Discounts {
  private final Map<String, Integer> percents = new HashMap<>();

  /** Takes the discount of an article away. */
  public synchronized void forget(String article) {
    percents.remove(article);
  }

  /** What an article costs now. */
  public synchronized int lowered(String article, Prices prices) {
    return prices.full(article) * (100 - percents.getOrDefault(article, 0)) / 100;
  }
}
