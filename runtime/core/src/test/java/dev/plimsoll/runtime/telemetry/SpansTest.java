package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.logs.Severity;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.logs.data.LogRecordData;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spans as an exporter gets them, and the context around them. */
@SuppressWarnings("try") // a scope is there to be closed, not to be used
final class SpansTest {
  private static final AttributeKey<String> ERROR_TYPE = AttributeKey.stringKey("error.type");

  private final Recorder recorder = new Recorder();
  private final Operation charge = recorder.telemetry.operation(Recorder.charge().build());

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private static <T> void swallow(Operation operation, Exception failure) {
    Callable<T> delegate =
        () -> {
          throw failure;
        };
    assertThatThrownBy(() -> Calls.call(operation, Currency.EUR, delegate)).isSameAs(failure);
  }

  @Test
  void aSuccessLeavesTheStatusUnset() throws Exception {
    Calls.call(charge, Currency.EUR, () -> "receipt");

    SpanData span = recorder.onlySpan();
    assertThat(span.getName()).isEqualTo("PaymentService.charge");
    assertThat(span.getKind()).isEqualTo(SpanKind.CLIENT);
    assertThat(span.getStatus()).isEqualTo(StatusData.unset());
    assertThat(span.getInstrumentationScopeInfo().getName()).isEqualTo("dev.plimsoll");
    assertThat(span.getAttributes().asMap())
        .isEqualTo(
            Attributes.builder()
                .put("code.function.name", "com.acme.PaymentService.charge")
                .put("code.file.path", "com/acme/PaymentService.java")
                .put("code.line.number", 14)
                .build()
                .asMap());
  }

  @Test
  void aFailureHasAStatusAnErrorTypeAndNoRenderedException() {
    swallow(charge, new Declined.GatewayTimeout());

    SpanData span = recorder.onlySpan();
    assertThat(span.getStatus())
        .isEqualTo(StatusData.create(StatusCode.ERROR, "timed out after 2 s"));
    assertThat(span.getAttributes().get(ERROR_TYPE)).isEqualTo("timeout");
    assertThat(span.getEvents()).isEmpty();
  }

  @Test
  void g7TheErrorTypeIsTheSameOnSpanAndMetric() {
    swallow(charge, new IllegalStateException("who knows"));

    assertThat(recorder.onlySpan().getAttributes().get(ERROR_TYPE)).isEqualTo("_OTHER");
    assertThat(recorder.errors("_OTHER")).isEqualTo(1);
  }

  @Test
  void anExpectedExceptionIsNoError() {
    swallow(charge, new Declined.CardDeclined());

    assertThat(recorder.onlySpan().getStatus()).isEqualTo(StatusData.unset());
    assertThat(recorder.onlySpan().getAttributes().get(ERROR_TYPE)).isNull();
    assertThat(recorder.requests("success")).isEqualTo(1);
    assertThat(recorder.requests("error")).isZero();
  }

  @Test
  void aQuietOperationNeverShowsTheMessage() {
    for (ExceptionRecording recording : ExceptionRecording.values()) {
      Operation quiet = telemetry(recording).operation(Recorder.charge().quiet().build());
      swallow(quiet, new Declined.GatewayFailure("card 4111111111111111"));
    }

    assertThat(recorder.spans.getFinishedSpanItems())
        .hasSameSizeAs(ExceptionRecording.values())
        .allSatisfy(
            span -> {
              assertThat(span.getStatus()).isEqualTo(StatusData.error());
              assertThat(span.toString()).doesNotContain("4111");
            });
    assertThat(recorder.logs.getFinishedLogRecordItems())
        .hasSize(2)
        .allSatisfy(log -> assertThat(log.toString()).doesNotContain("4111"));
  }

  private Telemetry telemetry(ExceptionRecording recording) {
    return Telemetry.builder()
        .meters(recorder.meters)
        .openTelemetry(recorder.openTelemetry)
        .exceptions(recording)
        .build();
  }

  @Test
  void exceptionsCanBeSpanEvents() {
    Operation operation =
        telemetry(ExceptionRecording.SPAN_EVENT).operation(Recorder.charge().build());
    swallow(operation, new Declined.GatewayTimeout());

    assertThat(recorder.onlySpan().getEvents())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.getName()).isEqualTo("exception");
              assertThat(event.getAttributes().get(AttributeKey.stringKey("exception.stacktrace")))
                  .contains("GatewayTimeout", "SpansTest");
            });
  }

  @Test
  void exceptionsCanBeLogRecords() {
    Operation operation =
        telemetry(ExceptionRecording.LOG_RECORD).operation(Recorder.charge().build());
    swallow(operation, new Declined.GatewayTimeout());

    assertThat(recorder.onlySpan().getEvents()).isEmpty();
    assertThat(recorder.logs.getFinishedLogRecordItems()).hasSize(1);
    LogRecordData log = recorder.logs.getFinishedLogRecordItems().get(0);
    assertThat(log.getEventName()).isEqualTo("payments.charge.exception");
    assertThat(log.getSeverity()).isEqualTo(Severity.WARN);
    assertThat(log.getSpanContext()).isEqualTo(recorder.onlySpan().getSpanContext());
    assertThat(log.getAttributes().get(AttributeKey.stringKey("exception.type")))
        .isEqualTo(Declined.GatewayTimeout.class.getCanonicalName());
  }

  @Test
  void callsNest() throws Exception {
    Operation inner =
        recorder.telemetry.operation(
            OperationSpec.named("inner").span("inner", "INTERNAL", false).build());

    Calls.call(charge, Currency.EUR, () -> Calls.call(inner, null, Span::current));

    List<SpanData> spans = recorder.spans.getFinishedSpanItems();
    assertThat(spans.get(0).getName()).isEqualTo("inner");
    assertThat(spans.get(0).getParentSpanId()).isEqualTo(spans.get(1).getSpanId());
    assertThat(spans.get(0).getTraceId()).isEqualTo(spans.get(1).getTraceId());
  }

  @Test
  void aNewRootHasNoParentButKeepsTheBaggage() throws Exception {
    Operation root =
        recorder.telemetry.operation(
            OperationSpec.named("root").span("root", "INTERNAL", true).build());
    Baggage baggage = Baggage.builder().put("tenant", "acme").build();

    String tenant;
    try (Scope ignored = baggage.makeCurrent()) {
      tenant =
          Calls.call(
              charge,
              Currency.EUR,
              () -> Calls.call(root, null, () -> Baggage.current().getEntryValue("tenant")));
    }

    assertThat(tenant).isEqualTo("acme");
    List<SpanData> spans = recorder.spans.getFinishedSpanItems();
    assertThat(spans.get(0).getName()).isEqualTo("root");
    assertThat(spans.get(0).getParentSpanContext().isValid()).isFalse();
    assertThat(spans.get(0).getTraceId()).isNotEqualTo(spans.get(1).getTraceId());
  }

  @Test
  void theScopeIsAContextLikeAnyOther() throws Exception {
    ContextKey<String> outer = ContextKey.named("outer");
    ContextKey<String> inner = ContextKey.named("inner");
    Context surrounding = Context.root().with(outer, "o");

    try (Scope ignored = surrounding.makeCurrent()) {
      Calls.call(
          charge,
          Currency.EUR,
          () -> {
            Context current = Context.current();
            Span span = Span.current();
            assertThat(span.getSpanContext().isValid()).isTrue();
            assertThat(Span.fromContext(current)).isSameAs(span);
            assertThat(current.get(outer)).isEqualTo("o");
            assertThat(current.get(inner)).isNull();

            Context more = current.with(inner, "i");
            assertThat(more.get(outer)).isEqualTo("o");
            assertThat(more.get(inner)).isEqualTo("i");
            assertThat(Span.fromContext(more)).isSameAs(span);

            Context without = current.with(Span.getInvalid());
            assertThat(Span.fromContext(without)).isSameAs(Span.getInvalid());
            assertThat(without.get(outer)).isEqualTo("o");
            return null;
          });
      assertThat(Context.current()).isSameAs(surrounding);
    }
  }

  @Test
  void theScopeStandsInForTheContextOfMakeCurrent() {
    assertThat(SpanContexts.STAND_IN).isTrue();

    SpanScope span = charge.startSpan();

    assertThat(Context.current()).isSameAs(span);
    assertThat(span.get(SpanContexts.SPAN_KEY)).isSameAs(span.span());
    charge.success(span, 0, 0);
  }

  @Test
  void aCapturedContextHoldsNoContextsAroundIt() {
    Context captured = null;
    for (int i = 0; i < 3; i++) {
      SpanScope span = charge.startSpan();
      captured = Context.current();
      charge.success(span, 0, 0);
      try (Scope ignored = captured.makeCurrent()) {
        SpanScope next = charge.startSpan();
        charge.success(next, 0, 0);
      }
    }

    assertThat(captured).hasFieldOrPropertyWithValue("before", null);
    assertThat(captured).hasFieldOrPropertyWithValue("scope", null);
    assertThat(captured).extracting("base").isSameAs(Context.root());
  }

  @Test
  void attributesAreSetByTypeAndNullIsLeftOut() {
    SpanScope span = charge.startSpan();
    span.attribute(SpanKey.ofString("s"), "x");
    span.attribute(SpanKey.ofLong("l"), 1L);
    span.attribute(SpanKey.ofDouble("d"), 0.5);
    span.attribute(SpanKey.ofBoolean("b"), true);
    span.attribute(SpanKey.ofStrings("ss"), List.of("x", "y"));
    span.attribute(SpanKey.ofLongs("ls"), List.of(1L));
    span.attribute(SpanKey.ofDoubles("ds"), List.of(0.5));
    span.attribute(SpanKey.ofBooleans("bs"), List.of(true, false));
    span.attribute(SpanKey.ofString("null"), null);
    charge.success(span, 0, 0);

    assertThat(recorder.onlySpan().getAttributes().asMap())
        .hasSize(3 + 8)
        .containsEntry(AttributeKey.stringKey("s"), "x")
        .containsEntry(AttributeKey.longKey("l"), 1L)
        .containsEntry(AttributeKey.doubleKey("d"), 0.5)
        .containsEntry(AttributeKey.booleanKey("b"), true)
        .containsEntry(AttributeKey.stringArrayKey("ss"), List.of("x", "y"))
        .containsEntry(AttributeKey.longArrayKey("ls"), List.of(1L))
        .containsEntry(AttributeKey.doubleArrayKey("ds"), List.of(0.5))
        .containsEntry(AttributeKey.booleanArrayKey("bs"), List.of(true, false));
  }

  @Test
  void theNoneScopeRecordsNothing() {
    SpanScope.none().attribute(SpanKey.ofString("s"), "x");

    assertThat(SpanScope.none().isRecording()).isFalse();
    assertThat(SpanScope.none()).hasToString("none");
  }

  @Test
  void aSpanThatIsNotSampledIsStillTheParent() throws Exception {
    OpenTelemetrySdk unsampled =
        OpenTelemetrySdk.builder()
            .setTracerProvider(
                SdkTracerProvider.builder()
                    .setSampler(Sampler.alwaysOff())
                    .addSpanProcessor(SimpleSpanProcessor.create(recorder.spans))
                    .build())
            .build();
    Operation operation =
        Telemetry.of(recorder.meters, unsampled).operation(Recorder.charge().build());

    SpanScope span = operation.startSpan();
    assertThat(span.isRecording()).isFalse();
    assertThat(Span.current().getSpanContext().isValid()).isTrue();
    operation.failure(span, 0, operation.startTimer(), new Declined.GatewayTimeout());

    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void withoutAnSdkNoSpanIsStarted() {
    for (OpenTelemetry none :
        List.of(OpenTelemetry.noop(), OpenTelemetry.propagating(ContextPropagators.noop()))) {
      Operation operation =
          Telemetry.of(recorder.meters, none).operation(Recorder.charge().build());

      assertThat(operation.startSpan()).isSameAs(SpanScope.none());
    }
  }
}
