package com.acme.warehouse.shop;

import com.acme.warehouse.stock.Stock;

/** ConsoleLogging: what is printed carries no level, no time and no trace, and nobody finds it. */
public final class Checkout {
  private final Stock stock;

  /** Sells from {@code stock}. */
  public Checkout(Stock stock) {
    this.stock = stock;
  }

  /** Sells one. */
  public void sell(String article) {
    System.out.println("selling " + article);
    try {
      stock.take(article);
    } catch (IllegalStateException e) {
      e.printStackTrace();
    }
  }
}
