package com.acme.payments.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.acme.payments.Order;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plimsoll.leakkit.LeakKit;
import dev.plimsoll.leakkit.Leaks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;

/** Nothing that a customer tells the service is told to anybody but the bank. */
@DisabledIfEnvironmentVariable(
    named = "PAYMENTS_JDBC_URL",
    matches = ".+",
    disabledReason = "where a database has to be named, none can be started for a test")
@ExtendWith(LeakKit.class)
class PaymentsLeakTest {
  /** Null until a test needs it, and when one has stopped it. */
  private static EmbeddedPostgres postgres;

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private final ObjectMapper json = new ObjectMapper();
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
  private CardBank bank;
  private PaymentsApplication payments;

  @BeforeEach
  void start(Leaks leaks) throws IOException, InterruptedException {
    if (postgres == null) {
      postgres = EmbeddedPostgres.start();
    }
    bank = CardBank.start();
    Settings settings =
        new Settings(
            "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres",
            "postgres",
            leaks.filled(Settings.class).jdbcPassword(),
            bank.address(),
            0,
            0);
    LoggerFactory.getLogger(getClass()).info("starting with {}", settings);
    payments = PaymentsApplication.start(settings);
  }

  @AfterEach
  void stop(Leaks leaks) throws Exception {
    HttpResponse<String> metrics = get(payments.port(), "/metrics");
    assertTrue(metrics.body().contains("payments_charge_requests_total"));
    leaks.look("the scrape", metrics.body());
    leaks.look("the health", get(payments.healthPort(), "/health").body());
    payments.close();
    bank.close();
  }

  @AfterAll
  static void stopDatabase() throws IOException {
    if (postgres != null) {
      postgres.close();
      postgres = null;
    }
  }

  @Test
  void aPaymentAndItsRefund(Leaks leaks) throws IOException, InterruptedException {
    HttpResponse<String> receipt = pay(leaks.filled(Order.class), leaks);
    HttpResponse<String> refund = payBack(json.readTree(receipt.body()).path("id").asText(), leaks);

    assertEquals(201, receipt.statusCode());
    assertEquals(200, refund.statusCode());
  }

  @Test
  void aCardThatIsDeclined(Leaks leaks) throws IOException, InterruptedException {
    bank.answering(402);

    assertEquals(402, pay(leaks.filled(Order.class), leaks).statusCode());
  }

  @Test
  void aBankThatBreaks(Leaks leaks) throws IOException, InterruptedException {
    bank.answering(500);

    assertEquals(502, pay(leaks.filled(Order.class), leaks).statusCode());
  }

  @Test
  void aDatabaseThatIsGone(Leaks leaks) throws IOException, InterruptedException {
    stopDatabase();

    assertEquals(503, pay(leaks.filled(Order.class), leaks).statusCode());
  }

  @Test
  void aBodyThatIsNoOrder(Leaks leaks) throws IOException, InterruptedException {
    String order = json.writeValueAsString(leaks.filled(Order.class));

    assertEquals(400, post("/payments", order.replace("\"cvv\"", "\"cvw\""), leaks).statusCode());
  }

  private HttpResponse<String> pay(Order order, Leaks leaks)
      throws IOException, InterruptedException {
    return post("/payments", json.writeValueAsString(order), leaks);
  }

  private HttpResponse<String> payBack(String receipt, Leaks leaks)
      throws IOException, InterruptedException {
    return post("/refunds?receipt=" + receipt, "", leaks);
  }

  private HttpResponse<String> post(String path, String body, Leaks leaks)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://localhost:" + payments.port() + path))
                .timeout(LIMIT)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    leaks.look("the answer", answer.headers().map() + answer.body());
    return answer;
  }

  private HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    return http.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .timeout(LIMIT)
            .build(),
        BodyHandlers.ofString());
  }
}
