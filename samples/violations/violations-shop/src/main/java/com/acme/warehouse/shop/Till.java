package com.acme.warehouse.shop;

import com.acme.warehouse.stock.Audit;
import com.acme.warehouse.stock.Stock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * LockOrdering through two modules: stock, then audit (in {@link Stock#take}); audit, then till;
 * till, then stock. No module shows it alone.
 */
public final class Till {
  private final ReentrantLock lock = new ReentrantLock();
  private final Stock stock;
  private final Audit audit;
  private int sold;

  /** Stands beside {@code stock}. */
  public Till(Stock stock, Audit audit) {
    this.stock = stock;
    this.audit = audit;
  }

  /** Rings up an article. */
  public void ring(String article) {
    lock.lock();
    try {
      if (stock.count(article) > 0) {
        sold++;
      }
    } finally {
      lock.unlock();
    }
  }

  /** Whether as much was taken as was sold. */
  public boolean agrees() {
    synchronized (audit) {
      return audit.size() == sold();
    }
  }

  private int sold() {
    lock.lock();
    try {
      return sold;
    } finally {
      lock.unlock();
    }
  }
}
