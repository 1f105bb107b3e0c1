package dev.plimsoll.demo;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** The real parts: the service, its database, its gateway, and where its spans go. */
record Parts(Database database, FakeGateway gateway, SpanCollector spans, Service service)
    implements AutoCloseable {

  /** Starts them all; what was started is stopped when this process ends. */
  static Parts start(Path samples) throws Exception {
    Path jar = samples.resolve("payments/payments-service/target/payments-service-1.0.0.jar");
    Database database = Database.of(System.getenv());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Quietly.close(database)));
    database.start();
    FakeGateway gateway = FakeGateway.start();
    SpanCollector spans = SpanCollector.start();
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("PAYMENTS_GATEWAY_URL", gateway.address().toString());
    settings.put("PAYMENTS_HTTP_PORT", "0");
    settings.put("PAYMENTS_HEALTH_PORT", "0");
    settings.put("OTEL_TRACES_EXPORTER", "otlp");
    settings.put("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf");
    settings.put("OTEL_EXPORTER_OTLP_ENDPOINT", spans.address().toString());
    settings.put("OTEL_BSP_SCHEDULE_DELAY", "200");
    Service service = Service.start(jar, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(service::close));
    return new Parts(database, gateway, spans, service);
  }

  @Override
  public void close() {
    service.close();
    gateway.close();
    spans.close();
    Quietly.close(database);
  }
}
