package com.acme.warehouse.shop;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** MissingTimeout: neither the connect nor the answer ends when the carrier is silent. */
public final class CarrierClient {
  private final HttpClient http = HttpClient.newHttpClient();

  /** Where a parcel is. */
  public String track(String parcel) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("https://carrier.example/parcels/" + parcel)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
