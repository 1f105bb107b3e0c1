package com.acme.warehouse.shop;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;

/** MissingTimeout: the oldest client there is waits for ever by default. */
public final class PriceFeed {
  /** The supplier's prices of today. */
  public byte[] today(String supplier) throws IOException {
    URL prices = URI.create("https://" + supplier + "/prices").toURL();
    URLConnection connection = prices.openConnection();
    try (InputStream in = connection.getInputStream()) {
      return in.readAllBytes();
    }
  }
}
