package dev.plimsoll.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A real meter registry and a real tracer, and what arrived there. */
final class Watched {
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final Telemetry telemetry =
      Telemetry.of(
          meters,
          OpenTelemetrySdk.builder()
              .setTracerProvider(
                  SdkTracerProvider.builder()
                      .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                      .build())
              .build());

  Telemetry telemetry() {
    return telemetry;
  }

  String scrape() {
    return meters.scrape();
  }

  /** The lines of a scrape that are time series of a metric. */
  List<String> series(String prefix) {
    return scrape().lines().filter(line -> line.startsWith(prefix)).toList();
  }

  List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  SpanData span() {
    assertThat(spans()).hasSize(1);
    return spans().get(0);
  }

  Map<String, Object> attributes() {
    Map<String, Object> attributes = new TreeMap<>();
    span().getAttributes().forEach((key, value) -> attributes.put(key.getKey(), value));
    return attributes;
  }
}
