package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server over real HTTP. */
final class HealthServerTest {
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(60)).build();
  private final VirtualTime time = new VirtualTime();
  private final ManualWorkers workers = new ManualWorkers();
  private final AtomicBoolean database = new AtomicBoolean(true);
  private final AtomicBoolean cache = new AtomicBoolean(true);
  private HealthRegistry registry;
  private HealthServer server;

  @BeforeEach
  void start() throws IOException {
    HealthRegistry.Builder builder =
        HealthRegistry.builder()
            .version("1.2.3")
            .check(HealthCheck.ofBoolean("database", database::get))
            .check(HealthCheck.ofBoolean("cache", cache::get).critical(false));
    registry = new HealthRegistry(builder, time, workers, pause -> pause, () -> {});
    server =
        HealthServer.start(registry, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return send("GET", path);
  }

  private HttpResponse<String> send(String method, String path)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(uri)
            .timeout(Duration.ofSeconds(60))
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  private void runChecks() {
    time.pass(Duration.ofSeconds(30));
    registry.tick();
    workers.runAll();
  }

  @Test
  void showsTheDocument() throws Exception {
    registry.tick();
    time.pass(Duration.ofMillis(7));
    workers.runAll();
    cache.set(false);
    runChecks();

    HttpResponse<String> response = get("/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("application/json");
    assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(response.body())
        .isEqualTo(
            """
            {"status":"degraded","version":"1.2.3","uptimeSeconds":30,"checks":[\
            {"name":"database","status":"up","critical":true,"message":"ok",\
            "latencyMillis":0,"checkedAt":"2026-01-01T00:00:30.007Z"},\
            {"name":"cache","status":"down","critical":false,\
            "message":"the check returned false",\
            "latencyMillis":0,"checkedAt":"2026-01-01T00:00:30.007Z"}]}""");
  }

  @Test
  void isUnavailableBeforeTheFirstResult() throws Exception {
    HttpResponse<String> response = get("/health");

    assertThat(response.statusCode()).isEqualTo(503);
    assertThat(response.body())
        .startsWith(
            """
            {"status":"unknown","version":"1.2.3","uptimeSeconds":0,"checks":[\
            {"name":"database","status":"unknown","critical":true,"message":"no result yet",\
            "latencyMillis":null,"checkedAt":null}""");
  }

  @Test
  void readinessFollowsTheCriticalDependencies() throws Exception {
    runChecks();
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    cache.set(false);
    runChecks();
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);

    database.set(false);
    runChecks();
    assertThat(get("/health/ready").statusCode()).isEqualTo(503);
    assertThat(get("/health").statusCode()).isEqualTo(503);

    database.set(true);
    runChecks();
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void livenessNeverDependsOnDependencies() throws Exception {
    assertThat(get("/health/live").statusCode()).isEqualTo(200);

    database.set(false);
    runChecks();

    assertThat(get("/health/live").statusCode()).isEqualTo(200);
    assertThat(get("/health/live").body())
        .isEqualTo(
            """
            {"status":"healthy","version":"1.2.3","uptimeSeconds":30}""");
  }

  @Test
  void startupIsPassedOnce() throws Exception {
    assertThat(get("/health/startup").statusCode()).isEqualTo(503);

    runChecks();
    assertThat(get("/health/startup").statusCode()).isEqualTo(200);

    database.set(false);
    runChecks();
    assertThat(get("/health/startup").statusCode()).isEqualTo(200);
  }

  @Test
  void headHasNoBody() throws Exception {
    runChecks();

    HttpResponse<String> response = send("HEAD", "/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEmpty();
    assertThat(response.headers().firstValueAsLong("Content-Length"))
        .hasValue(get("/health").body().length());
  }

  @Test
  void otherMethodsAreNotAllowed() throws Exception {
    for (String method : new String[] {"POST", "PUT", "DELETE", "OPTIONS"}) {
      HttpResponse<String> response = send(method, "/health");

      assertThat(response.statusCode()).isEqualTo(405);
      assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }
  }

  @Test
  void unknownPathsAreNotFound() throws Exception {
    for (String path : new String[] {"/", "/health/", "/healthy", "/health/live/x", "/metrics"}) {
      assertThat(get(path).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void closingFreesThePort() {
    server.close();

    assertThatThrownBy(() -> get("/health")).isInstanceOf(ConnectException.class);
  }
}
