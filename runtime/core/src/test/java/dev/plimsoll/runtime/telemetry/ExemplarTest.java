package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.opentelemetry.api.trace.Span;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** G1: meters are recorded while the span is current, so that exemplars find it. */
final class ExemplarTest {
  private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(
          PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new CurrentSpan());
  private final Recorder recorder = new Recorder();
  private final Operation charge =
      Telemetry.of(meters, recorder.openTelemetry)
          .operation(Recorder.charge().cancellable().build());

  /** What a Prometheus client asks for the current span. */
  private static final class CurrentSpan implements SpanContext {
    @Override
    public String getCurrentTraceId() {
      return Span.current().getSpanContext().isValid()
          ? Span.current().getSpanContext().getTraceId()
          : null;
    }

    @Override
    public String getCurrentSpanId() {
      return Span.current().getSpanContext().isValid()
          ? Span.current().getSpanContext().getSpanId()
          : null;
    }

    @Override
    public boolean isCurrentSpanSampled() {
      return Span.current().getSpanContext().isSampled();
    }

    @Override
    public void markCurrentSpanAsExemplar() {}
  }

  private void assertExemplarsOf(String status) {
    String spanId = "span_id=\"" + recorder.onlySpan().getSpanId() + "\"";

    assertThat(meters.scrape(OPEN_METRICS).lines())
        .anySatisfy(
            line -> assertThat(line).contains("_seconds_bucket{currency=\"EUR\"").contains(spanId))
        .anySatisfy(
            line -> assertThat(line).contains("status=\"" + status + "\"").contains(spanId));
  }

  @Test
  void g1OfASuccess() throws Exception {
    Calls.call(charge, Currency.EUR, () -> "receipt");

    assertExemplarsOf("success");
  }

  @Test
  void g1OfAFailure() {
    try {
      Calls.call(
          charge,
          Currency.EUR,
          () -> {
            throw new Declined.GatewayTimeout();
          });
    } catch (Exception failure) {
      assertThat(failure).isInstanceOf(Declined.GatewayTimeout.class);
    }

    assertExemplarsOf("error");
  }

  @Test
  void g1OfAnAsynchronousCallOnTheThreadThatCompletesIt() throws InterruptedException {
    CompletableFuture<String> source = new CompletableFuture<>();
    Calls.future(charge, () -> source);

    Thread completing = new Thread(() -> source.complete("receipt"));
    completing.start();
    completing.join();

    assertExemplarsOf("success");
  }

  @Test
  void g1OfAFutureThatIsDone() {
    Calls.future(charge, () -> CompletableFuture.completedFuture("receipt"));

    assertExemplarsOf("success");
  }
}
