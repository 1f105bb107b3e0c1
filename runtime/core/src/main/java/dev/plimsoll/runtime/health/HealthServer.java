package dev.plimsoll.runtime.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a registry's reports over HTTP, on a port of its own.
 *
 * <p>{@code /health} and {@code /health/ready} answer 200 while the service can serve; {@code
 * /health/startup} from when every critical dependency has been up once; {@code /health/live}
 * always, since no restart mends a dependency. Otherwise the answer is 503.
 */
public final class HealthServer implements AutoCloseable {
  private static final int THREADS = 4;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;
  private static final int UNAVAILABLE = 503;

  /** Far more than starting takes, which does not wait for anything. */
  private static final long START_MILLIS = 5_000;

  private final HealthRegistry health;
  private final HttpServer server;
  private final ExecutorService threads;

  private HealthServer(HealthRegistry health, HttpServer server) {
    this.health = health;
    this.server = server;
    threads =
        Executors.newFixedThreadPool(
            THREADS,
            task -> {
              Thread thread = new Thread(task, "plimsoll-health-http");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * Starts serving on all addresses, as probes from outside need it.
   *
   * @param health what to serve
   * @param port the port; 0 for any that is free
   * @return the server, started
   * @throws IOException if the port cannot be had
   */
  public static HealthServer start(HealthRegistry health, int port) throws IOException {
    return start(health, new InetSocketAddress(port));
  }

  /**
   * Starts serving on one address.
   *
   * @param health what to serve
   * @param address the address and port
   * @return the server, started
   * @throws IOException if the address cannot be had
   */
  public static HealthServer start(HealthRegistry health, InetSocketAddress address)
      throws IOException {
    HealthServer server = new HealthServer(health, HttpServer.create(address, 0));
    server.start();
    return server;
  }

  private void start() {
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    /* HttpServer's own thread inherits this: a server that is not closed keeps no process alive. */
    Thread starter = new Thread(server::start, "plimsoll-health-http");
    starter.setDaemon(true);
    starter.start();
    try {
      starter.join(START_MILLIS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * The port it serves on.
   *
   * @return the port
   */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Stops serving. The registry goes on. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(METHOD_NOT_ALLOWED, -1);
        return;
      }
      switch (String.valueOf(exchange.getRequestURI().getPath())) {
        case "/health", "/health/ready" -> {
          HealthReport report = health.report();
          answer(exchange, report.status().canServe(), HealthJson.document(report));
        }
        case "/health/live" ->
            answer(exchange, true, HealthJson.summary(HealthStatus.HEALTHY, health.report()));
        case "/health/startup" -> {
          boolean started = health.hasStarted();
          HealthStatus status = started ? HealthStatus.HEALTHY : HealthStatus.UNKNOWN;
          answer(exchange, started, HealthJson.summary(status, health.report()));
        }
        default -> exchange.sendResponseHeaders(NOT_FOUND, -1);
      }
    }
  }

  private static void answer(HttpExchange exchange, boolean good, String document)
      throws IOException {
    byte[] body = document.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
      exchange.sendResponseHeaders(good ? OK : UNAVAILABLE, -1);
      return;
    }
    exchange.sendResponseHeaders(good ? OK : UNAVAILABLE, body.length);
    exchange.getResponseBody().write(body);
  }
}
