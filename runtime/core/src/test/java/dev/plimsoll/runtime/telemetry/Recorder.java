package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.SdkLoggerProvider;
import io.opentelemetry.sdk.logs.export.SimpleLogRecordProcessor;
import io.opentelemetry.sdk.testing.exporter.InMemoryLogRecordExporter;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** A real Prometheus registry and a real OpenTelemetry SDK that keep what they are given. */
final class Recorder {
  final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  final InMemorySpanExporter spans = InMemorySpanExporter.create();
  final InMemoryLogRecordExporter logs = InMemoryLogRecordExporter.create();
  final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(spans))
                  .build())
          .setLoggerProvider(
              SdkLoggerProvider.builder()
                  .addLogRecordProcessor(SimpleLogRecordProcessor.create(logs))
                  .build())
          .build();
  final Telemetry telemetry = Telemetry.of(meters, openTelemetry);

  /** An operation as the generator would describe it: one tag, three errors, one answer. */
  static OperationSpec.Builder charge() {
    return OperationSpec.named("payments.charge")
        .code("com.acme.PaymentService.charge", "com/acme/PaymentService.java", 14)
        .metric("payments.charge", 60, 600)
        .tag("currency", Currency.values())
        .span("PaymentService.charge", "CLIENT", false)
        .error("gateway", Declined.GatewayFailure.class)
        .error("timeout", Declined.GatewayTimeout.class)
        .expected(Declined.CardDeclined.class);
  }

  SpanData onlySpan() {
    List<SpanData> finished = spans.getFinishedSpanItems();
    if (finished.size() != 1) {
      throw new AssertionError(finished.size() + " spans ended, not one: " + finished);
    }
    return finished.get(0);
  }

  double requests(String status) {
    return meters.find("payments.charge.requests").tag("status", status).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  double errors(String errorType) {
    return meters.find("payments.charge.errors").tag("error_type", errorType).counters().stream()
        .mapToDouble(Counter::count)
        .sum();
  }

  long timed() {
    return meters.find("payments.charge.request.duration").timers().stream()
        .mapToLong(Timer::count)
        .sum();
  }
}
