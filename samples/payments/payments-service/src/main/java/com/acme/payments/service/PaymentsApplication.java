package com.acme.payments.service;

import com.acme.payments.InstrumentedCardGateway;
import com.acme.payments.InstrumentedLedger;
import com.acme.payments.InstrumentedPaymentService;
import com.acme.payments.PaymentService;
import com.acme.payments.PaymentsHealthRegistry;
import com.acme.payments.database.PostgresLedger;
import com.acme.payments.gateway.HttpCardGateway;
import com.acme.payments.http.InstrumentedPaymentsApi;
import com.acme.payments.http.PaymentsServer;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.plimsoll.runtime.health.HealthRegistry;
import dev.plimsoll.runtime.health.HealthServer;
import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts the parts together. */
public final class PaymentsApplication implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(PaymentsApplication.class);

  private final PaymentsServer server;
  private final HealthServer healthServer;

  /** What is closed with it, in this order. */
  private final List<AutoCloseable> parts;

  private PaymentsApplication(
      PaymentsServer server, HealthServer healthServer, List<AutoCloseable> parts) {
    this.server = server;
    this.healthServer = healthServer;
    this.parts = parts;
  }

  /** Runs the service until it is told to stop. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Settings settings = Settings.of(System.getenv());
    log.info("starting with {}", settings);
    PaymentsApplication payments = start(settings);
    log.atInfo()
        .addKeyValue("http_port", payments.port())
        .addKeyValue("health_port", payments.healthPort())
        .log("payments is listening");
  }

  /** Starts the service; it listens when this returns. */
  static PaymentsApplication start(Settings settings) throws IOException, InterruptedException {
    PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Telemetry telemetry = Telemetry.of(meters, openTelemetry());

    HikariDataSource database = connections(settings, meters);
    PostgresLedger ledger = new PostgresLedger(database);
    HttpCardGateway gateway = new HttpCardGateway(settings.gateway());
    ExecutorService refunds = workers(4);
    PaymentService payments =
        InstrumentedPaymentService.wrap(
            new CardPayments(
                InstrumentedCardGateway.wrap(gateway, telemetry),
                InstrumentedLedger.wrap(ledger, telemetry),
                Context.taskWrapping(refunds)),
            telemetry);

    HealthRegistry health = PaymentsHealthRegistry.of(ledger, gateway);
    HealthServer healthServer = HealthServer.start(health, settings.healthPort());
    health.awaitStartup(Duration.ofSeconds(30));

    ledger.prepare();
    ExecutorService requests = workers(8);
    PaymentsServer server =
        PaymentsServer.start(
            new InstrumentedPaymentsApi(telemetry, payments),
            meters::scrape,
            requests,
            settings.httpPort());
    return new PaymentsApplication(
        server,
        healthServer,
        List.of(server, requests::shutdown, refunds::shutdown, healthServer, health, database));
  }

  int port() {
    return server.port();
  }

  int healthPort() {
    return healthServer.port();
  }

  /** Stops listening. OpenTelemetry sends what is left, and closes, when the process ends. */
  @Override
  public void close() throws Exception {
    for (AutoCloseable part : parts) {
      part.close();
    }
  }

  /** Spans go where the environment says ({@code OTEL_*}); unsaid, nowhere. */
  private static OpenTelemetry openTelemetry() {
    return AutoConfiguredOpenTelemetrySdk.builder()
        .addPropertiesSupplier(
            () ->
                Map.of(
                    "otel.service.name", "payments",
                    "otel.traces.exporter", "none",
                    "otel.metrics.exporter", "none",
                    "otel.logs.exporter", "none"))
        .build()
        .getOpenTelemetrySdk();
  }

  private static HikariDataSource connections(Settings settings, PrometheusMeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("payments");
    config.setJdbcUrl(settings.jdbcUrl());
    config.setUsername(settings.jdbcUser());
    config.setPassword(settings.jdbcPassword());
    config.setMaximumPoolSize(4);
    config.setConnectionTimeout(500);
    config.setValidationTimeout(250);
    config.addDataSourceProperty("connectTimeout", "1");
    config.addDataSourceProperty("socketTimeout", "5");
    config.setMetricRegistry(meters);
    return new HikariDataSource(config);
  }

  private static ExecutorService workers(int threads) {
    return new ThreadPoolExecutor(
        threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(16 * threads));
  }
}
