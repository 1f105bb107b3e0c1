package dev.plimsoll.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The payments service, in a process of its own. */
final class Service implements AutoCloseable {
  private static final Duration ANSWER = Duration.ofSeconds(20);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final ObjectMapper json = new ObjectMapper();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final Process process;
  private int httpPort;
  private int healthPort;

  private Service(Process process) {
    this.process = process;
  }

  /** Starts the jar, and waits until it listens. */
  static Service start(Path jar, Map<String, String> settings) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(Java.launcher(), "-jar", jar.toString()).redirectErrorStream(true);
    builder.environment().putAll(settings);
    Service service = new Service(builder.start());
    Thread reader = new Thread(service::read, "service output");
    reader.setDaemon(true);
    reader.start();
    service.awaitPorts();
    return service;
  }

  HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + httpPort + path))
            .timeout(ANSWER)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  String metrics() throws IOException, InterruptedException {
    return get(httpPort, "/metrics").body();
  }

  HttpResponse<String> health() throws IOException, InterruptedException {
    return get(healthPort, "/health");
  }

  /** What it printed, to standard output and standard error. */
  List<String> output() {
    return List.copyOf(output);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(ANSWER)
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private void awaitPorts() throws Exception {
    Optional<JsonNode> ports = Wait.until(Duration.ofSeconds(30), this::findPorts);
    if (ports.isEmpty()) {
      close();
      throw new IllegalStateException("the service did not start:\n" + String.join("\n", output()));
    }
    httpPort = ports.get().path("http_port").asInt();
    healthPort = ports.get().path("health_port").asInt();
  }

  private Optional<JsonNode> findPorts() throws IOException {
    for (String line : output) {
      if (line.contains("\"http_port\"")) {
        return Optional.of(json.readTree(line));
      }
    }
    if (!process.isAlive()) {
      throw new IllegalStateException("the service ended:\n" + String.join("\n", output()));
    }
    return Optional.empty();
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(output::add);
    } catch (IOException | UncheckedIOException e) {
      /* The stream closes under the reader when the process is stopped. */
    }
  }
}
