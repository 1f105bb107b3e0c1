package dev.plimsoll.runtime.testing;

import dev.plimsoll.runtime.telemetry.Operation;
import dev.plimsoll.runtime.telemetry.OperationSpec;
import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.util.List;

/** A real Prometheus registry and a real OpenTelemetry SDK, and what arrived there. */
public final class Recorded {
  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final InMemorySpanExporter exporter = InMemorySpanExporter.create();
  private final OpenTelemetrySdk openTelemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                  .build())
          .build();
  private final Telemetry telemetry = Telemetry.of(meters, openTelemetry);

  /**
   * The telemetry to watch with.
   *
   * @return the telemetry
   */
  public Telemetry telemetry() {
    return telemetry;
  }

  /**
   * An OpenTelemetry that keeps its spans here.
   *
   * @return the SDK
   */
  public OpenTelemetrySdk openTelemetry() {
    return openTelemetry;
  }

  /**
   * The operation of an asynchronous method, as the generator would describe it: with a span and a
   * metric of this base name, and {@link IllegalStateException} as the error {@code state}.
   *
   * @param name the operation and its metric, such as {@code quotes.price}
   * @return the operation
   */
  public Operation operation(String name) {
    return telemetry.operation(
        OperationSpec.named(name)
            .metric(name, 1)
            .span(name, "INTERNAL", false)
            .error("state", IllegalStateException.class)
            .cancellable()
            .build());
  }

  /**
   * How many calls of an operation without tags had a status.
   *
   * @param name the operation
   * @param status success, error or cancelled
   * @return the number
   */
  public long requests(String name, String status) {
    return (long) meters.get(name + ".requests").tag("status", status).counter().count();
  }

  /**
   * How many calls of an operation have a duration.
   *
   * @param name the operation
   * @return the number
   */
  public long timed(String name) {
    return meters.get(name + ".request.duration").timer().count();
  }

  /**
   * The spans that have ended, in that order.
   *
   * @return the spans
   */
  public List<SpanData> spans() {
    return exporter.getFinishedSpanItems();
  }

  /**
   * The span of a name that has ended.
   *
   * @param name its name
   * @return the span
   */
  public SpanData span(String name) {
    List<SpanData> found = spans().stream().filter(span -> span.getName().equals(name)).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " spans `" + name + "` ended, not one: " + spans());
    }
    return found.get(0);
  }

  /**
   * What Prometheus would read.
   *
   * @return the text
   */
  public String scrape() {
    return meters.scrape();
  }
}
