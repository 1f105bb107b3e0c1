package com.acme.warehouse.shop;

import java.util.List;
import java.util.function.BiConsumer;

/** BypassedInstrumentation: a new object, a call on itself and a reference go past the wrapper. */
public final class VanDeliveries implements Deliveries {
  /** The vans of the house. */
  static final Deliveries HOUSE = new VanDeliveries();

  @Override
  public void bring(String article, String door) {
    if (door.isBlank()) {
      throw new IllegalArgumentException("no door for " + article);
    }
  }

  /** Brings several articles to one door. */
  public void bringAll(List<String> articles, String door) {
    articles.forEach(article -> bring(article, door));
  }

  /** How to bring one article. */
  public BiConsumer<String, String> way() {
    return this::bring;
  }
}
