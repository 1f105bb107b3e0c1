package dev.plimsoll.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A card gateway that does what the card number says: approves, declines, breaks or is silent. */
final class FakeGateway implements AutoCloseable {
  static final String APPROVED = "4111111111111111";
  static final String DECLINED = "4000000000000002";
  static final String BROKEN = "4000000000000119";
  static final String SILENT = "4000000000006975";

  private final ObjectMapper json = new ObjectMapper();
  private HttpServer server;
  private ExecutorService workers;
  private CountDownLatch stopped;
  private int port;

  static FakeGateway start() throws IOException {
    FakeGateway gateway = new FakeGateway();
    gateway.resume();
    return gateway;
  }

  URI address() {
    return URI.create("http://localhost:" + port);
  }

  /** Listens where it listened before. */
  void resume() throws IOException {
    stopped = new CountDownLatch(1);
    workers = Executors.newFixedThreadPool(4);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/authorizations", this::authorize);
    server.createContext("/health", exchange -> answer(exchange, 200, "{}"));
    server.setExecutor(workers);
    server.start();
    port = server.getAddress().getPort();
  }

  @Override
  public void close() {
    stopped.countDown();
    server.stop(0);
    workers.shutdownNow();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    JsonNode request = json.readTree(exchange.getRequestBody());
    switch (request.path("card").asText()) {
      case DECLINED -> answer(exchange, 402, "{\"reason\":\"insufficient_funds\"}");
      case BROKEN -> answer(exchange, 500, "{}");
      case SILENT -> {
        awaitStop();
        exchange.close();
      }
      default -> answer(exchange, 201, "{\"authorization\":\"A-1\"}");
    }
  }

  /** Longer than any client of ours waits. */
  private void awaitStop() {
    try {
      stopped.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }
}
