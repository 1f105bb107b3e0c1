package com.acme.warehouse.shop;

import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.Traced;

/** Brings what was bought; every delivery is to be counted and traced. */
public interface Deliveries {
  /** Brings an article to a door. */
  @Traced
  @RedMetric("deliveries.bring")
  void bring(String article, String door);
}
