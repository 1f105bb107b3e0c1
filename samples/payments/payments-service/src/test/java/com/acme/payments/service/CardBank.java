package com.acme.payments.service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A card gateway over HTTP; it answers what it is told to, and repeats what it was sent. */
final class CardBank implements AutoCloseable {
  private final HttpServer server;
  private volatile int status = 201;

  private CardBank(HttpServer server) {
    this.server = server;
  }

  static CardBank start() throws IOException {
    CardBank bank =
        new CardBank(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    bank.server.createContext("/authorizations", bank::authorize);
    bank.server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
    bank.server.start();
    return bank;
  }

  URI address() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  void answering(int status) {
    this.status = status;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  /** Even a bank that sends back what it was sent must not make us tell it. */
  private void authorize(HttpExchange exchange) throws IOException {
    String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String quoted = sent.replace('"', '\'');
    String body =
        status == 201
            ? "{\"authorization\": \"A-1\"}"
            : "{\"reason\": \"" + quoted + "\", \"request\": " + sent + "}";
    answer(exchange, status, body);
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
