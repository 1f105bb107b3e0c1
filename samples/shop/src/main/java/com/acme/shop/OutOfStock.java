package com.acme.shop;

/** There are not enough items left. */
public final class OutOfStock extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says what is missing. */
  public OutOfStock(String sku) {
    super("too few of " + sku);
  }
}
