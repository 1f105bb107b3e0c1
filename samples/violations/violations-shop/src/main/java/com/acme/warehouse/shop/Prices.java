package com.acme.warehouse.shop;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** LockOrdering: takes the lock of the prices, then, in another method, that of the discounts. */
public final class Prices {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> cents = new HashMap<>();
  private final Discounts discounts;

  /** Lowered by {@code discounts}. */
  public Prices(Discounts discounts) {
    this.discounts = discounts;
  }

  /** Sets a price, and forgets its discount. */
  public void set(String article, int price) {
    lock.lock();
    try {
      cents.put(article, price);
      discounts.forget(article);
    } finally {
      lock.unlock();
    }
  }

  /** The price without a discount. */
  public int full(String article) {
    lock.lock();
    try {
      return cents.getOrDefault(article, 0);
    } finally {
      lock.unlock();
    }
  }
}
