package com.acme.payments.http;

import com.acme.payments.CardDeclined;
import com.acme.payments.GatewayTimeout;
import com.acme.payments.GatewayUnavailable;
import com.acme.payments.LedgerUnavailable;
import com.acme.payments.Order;
import com.acme.payments.Receipt;
import com.acme.payments.ReceiptUnknown;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Speaks HTTP and JSON for a {@link PaymentsApi}, and shows the metrics. */
public final class PaymentsServer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PaymentsServer.class);

  private final ObjectMapper json = new ObjectMapper();
  private final PaymentsApi api;
  private final HttpServer server;

  private PaymentsServer(PaymentsApi api, HttpServer server) {
    this.api = api;
    this.server = server;
  }

  /** Listens on {@code port}, with {@code scrape} behind {@code /metrics}. */
  public static PaymentsServer start(
      PaymentsApi api, Supplier<String> scrape, Executor workers, int port) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    PaymentsServer payments = new PaymentsServer(api, server);
    server.createContext("/payments", payments::pay);
    server.createContext("/refunds", payments::payBack);
    server.createContext(
        "/metrics", exchange -> send(exchange, 200, "text/plain; version=0.0.4", scrape.get()));
    server.setExecutor(workers);
    server.start();
    return payments;
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void pay(HttpExchange exchange) throws IOException {
    try {
      Order order = json.readValue(exchange.getRequestBody(), Order.class);
      Receipt receipt = api.pay(order);
      answer(exchange, 201, receipt);
    } catch (JsonProcessingException e) {
      /* Its message quotes the body, so it is neither logged nor sent. */
      answer(exchange, 400, Map.of("error", "the body is not an order"));
    } catch (CardDeclined | GatewayTimeout | GatewayUnavailable | RuntimeException e) {
      fail(exchange, e);
    }
  }

  private void payBack(HttpExchange exchange) throws IOException {
    String query = exchange.getRequestURI().getQuery();
    if (query == null || !query.startsWith("receipt=")) {
      answer(exchange, 400, Map.of("error", "say which: /refunds?receipt=..."));
      return;
    }
    api.payBack(query.substring("receipt=".length()))
        .whenComplete((receipt, failure) -> finish(exchange, receipt, failure));
  }

  private void finish(HttpExchange exchange, Receipt receipt, Throwable failure) {
    try {
      if (failure == null) {
        answer(exchange, 200, receipt);
      } else {
        fail(exchange, failure instanceof CompletionException ? failure.getCause() : failure);
      }
    } catch (IOException e) {
      log.warn("the caller of {} is gone", exchange.getRequestURI().getPath(), e);
    }
  }

  private void fail(HttpExchange exchange, Throwable failure) throws IOException {
    int status = status(failure);
    if (status >= 500) {
      log.error("answering {}", status, failure);
    } else {
      log.info("answering {}: {}", status, failure.getMessage());
    }
    answer(exchange, status, Map.of("error", failure.getClass().getSimpleName()));
  }

  private static int status(Throwable failure) {
    if (failure instanceof CardDeclined) {
      return 402;
    } else if (failure instanceof ReceiptUnknown) {
      return 404;
    } else if (failure instanceof GatewayUnavailable) {
      return 502;
    } else if (failure instanceof LedgerUnavailable) {
      return 503;
    } else if (failure instanceof GatewayTimeout) {
      return 504;
    }
    return 500;
  }

  private void answer(HttpExchange exchange, int status, Object body) throws IOException {
    send(exchange, status, "application/json", json.writeValueAsString(body));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }
}
