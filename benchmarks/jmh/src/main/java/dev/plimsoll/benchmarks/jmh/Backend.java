package dev.plimsoll.benchmarks.jmh;

import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.util.function.Predicate;

/**
 * Where telemetry goes: a Prometheus registry, and an SDK that samples and records every span, and
 * hands it to a processor that drops it.
 */
public final class Backend {
  private final MeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final DroppedSpans spans = new DroppedSpans();
  private final OpenTelemetry telemetry =
      OpenTelemetrySdk.builder()
          .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(spans).build())
          .build();

  /** For metrics. */
  public MeterRegistry meters() {
    return meters;
  }

  /** For spans. */
  public OpenTelemetry telemetry() {
    return telemetry;
  }

  /** Where spans end, for an SDK that a framework makes by itself. */
  public SpanProcessor spans() {
    return spans;
  }

  /** Payments that report here. */
  public Watched watched(Payments payments) {
    return new Watched(payments, this::reported);
  }

  private Reported reported() {
    return new Reported(
        requests(meter -> true),
        requests(meter -> "GBP".equals(meter.getTag("currency"))),
        spans.count(),
        spans.described());
  }

  /** All name their timers so; a framework may have timers of its own. */
  private long requests(Predicate<Meter.Id> counted) {
    return meters.getMeters().stream()
        .filter(Timer.class::isInstance)
        .filter(meter -> meter.getId().getName().startsWith("payments."))
        .filter(meter -> counted.test(meter.getId()))
        .mapToLong(meter -> ((Timer) meter).count())
        .sum();
  }
}
