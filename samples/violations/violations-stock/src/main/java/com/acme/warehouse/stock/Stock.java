package com.acme.warehouse.stock;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/** How many of each article there are. */
public final class Stock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Integer> counts = new HashMap<>();
  private final Audit audit;

  /** Writes every change to {@code audit}. */
  public Stock(Audit audit) {
    this.audit = audit;
  }

  /** Takes one; the first edge of a cycle that the shop closes: stock, then audit. */
  public void take(String article) {
    lock.lock();
    try {
      counts.merge(article, -1, Integer::sum);
      audit.add("took " + article);
    } finally {
      lock.unlock();
    }
  }

  /** How many there are. */
  public int count(String article) {
    lock.lock();
    try {
      return counts.getOrDefault(article, 0);
    } finally {
      lock.unlock();
    }
  }
}
