package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.noop.NoopTimer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.SpanProcessor;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** G8: whatever fails in telemetry stays there. */
final class TelemetryFailureTest {
  private final Recorder recorder = new Recorder();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** A registry whose timers throw, from the start or when they record. */
  private static final class FailingRegistry extends SimpleMeterRegistry {
    private final boolean atConstruction;

    FailingRegistry(boolean atConstruction) {
      this.atConstruction = atConstruction;
    }

    @Override
    protected Timer newTimer(
        Meter.Id id, DistributionStatisticConfig configuration, PauseDetector pauseDetector) {
      if (atConstruction) {
        throw new IllegalStateException("no timers today");
      }
      return new NoopTimer(id) {
        @Override
        public void record(long amount, TimeUnit unit) {
          throw new StackOverflowError();
        }
      };
    }
  }

  /** A registry that refuses everything. */
  private static final class RefusingRegistry extends SimpleMeterRegistry {
    @Override
    protected Counter newCounter(Meter.Id id) {
      throw new IllegalStateException("no counters today");
    }
  }

  private static double counted(MeterRegistry meters) {
    return meters.get("plimsoll.telemetry.failures").counter().count();
  }

  private void assertCallsGoOn(Operation charge) throws Exception {
    assertThat(Calls.call(charge, Currency.EUR, () -> "receipt")).isEqualTo("receipt");
    Exception failure = new Declined.GatewayTimeout();
    assertThatThrownBy(
            () ->
                Calls.call(
                    charge,
                    Currency.EUR,
                    () -> {
                      throw failure;
                    }))
        .isSameAs(failure);
    CompletableFuture<String> source = new CompletableFuture<>();
    CompletableFuture<String> result = Calls.future(charge, () -> source);
    source.complete("receipt");
    assertThat(result).isCompletedWithValue("receipt");
  }

  @Test
  void g8ARegistryThatThrowsAtConstructionLeavesTheCallAlone() throws Exception {
    FailingRegistry meters = new FailingRegistry(true);
    Telemetry telemetry = Telemetry.of(meters, recorder.openTelemetry);
    Operation charge = telemetry.operation(Recorder.charge().build());

    assertCallsGoOn(charge);

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(3);
    assertThat(telemetry.failures()).isEqualTo(1);
    assertThat(counted(meters)).isEqualTo(1);
  }

  @Test
  void g8ARegistryThatThrowsAtRecordLeavesTheCallAlone() throws Exception {
    FailingRegistry meters = new FailingRegistry(false);
    Telemetry telemetry = Telemetry.of(meters, recorder.openTelemetry);
    Operation charge = telemetry.operation(Recorder.charge().build());

    assertCallsGoOn(charge);

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(3);
    assertThat(telemetry.failures()).isEqualTo(3);
    assertThat(counted(meters)).isEqualTo(3);
  }

  @Test
  void g8ARegistryThatRefusesEverythingIsStillCounted() throws Exception {
    Telemetry telemetry = Telemetry.of(new RefusingRegistry(), OpenTelemetry.noop());
    Operation charge = telemetry.operation(Recorder.charge().build());

    assertCallsGoOn(charge);

    assertThat(telemetry.failures()).isEqualTo(2);
  }

  @Test
  void g8ALazySeriesThatCannotBeRegisteredLeavesTheCallAlone() throws Exception {
    boolean[] closed = {false};
    SimpleMeterRegistry meters =
        new SimpleMeterRegistry() {
          @Override
          protected Counter newCounter(Meter.Id id) {
            if (closed[0]) {
              throw new IllegalStateException("full");
            }
            return super.newCounter(id);
          }
        };
    Telemetry telemetry = Telemetry.of(meters, OpenTelemetry.noop());
    Operation charge = telemetry.operation(Recorder.charge().build());
    closed[0] = true;

    assertThat(Calls.call(charge, null, () -> "receipt")).isEqualTo("receipt");

    assertThat(telemetry.failures()).isEqualTo(1);
  }

  @Test
  void g8AnOpenTelemetryThatThrowsLeavesTheCallAlone() throws Exception {
    OpenTelemetry broken =
        new OpenTelemetry() {
          @Override
          public TracerProvider getTracerProvider() {
            throw new IllegalStateException("no tracers today");
          }

          @Override
          public ContextPropagators getPropagators() {
            return ContextPropagators.noop();
          }
        };
    Telemetry telemetry = Telemetry.of(recorder.meters, broken);

    assertCallsGoOn(telemetry.operation(Recorder.charge().build()));

    assertThat(telemetry.failures()).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(3);
  }

  /** A tracer that throws. */
  private static final class FailingTracer implements Tracer, TracerProvider {
    @Override
    public boolean isEnabled() {
      return true;
    }

    @Override
    public SpanBuilder spanBuilder(String name) {
      throw new IllegalStateException("no spans today");
    }

    @Override
    public Tracer get(String name) {
      return this;
    }

    @Override
    public Tracer get(String name, String version) {
      return this;
    }
  }

  @Test
  void g8ATracerThatThrowsLeavesTheCallAlone() throws Exception {
    OpenTelemetry broken =
        new OpenTelemetry() {
          @Override
          public TracerProvider getTracerProvider() {
            return new FailingTracer();
          }

          @Override
          public ContextPropagators getPropagators() {
            return ContextPropagators.noop();
          }
        };
    Telemetry telemetry = Telemetry.of(recorder.meters, broken);

    assertCallsGoOn(telemetry.operation(Recorder.charge().build()));

    assertThat(telemetry.failures()).isEqualTo(3);
    assertThat(recorder.timed()).isEqualTo(3);
  }

  /** A span processor that throws at start, or at end. */
  private static OpenTelemetry processing(boolean failsAtStart) {
    SpanProcessor failing =
        new SpanProcessor() {
          @Override
          public void onStart(Context parent, ReadWriteSpan span) {
            if (failsAtStart) {
              throw new IllegalStateException("start");
            }
          }

          @Override
          public boolean isStartRequired() {
            return true;
          }

          @Override
          public void onEnd(ReadableSpan span) {
            if (!failsAtStart) {
              throw new IllegalStateException("end");
            }
          }

          @Override
          public boolean isEndRequired() {
            return true;
          }
        };
    return OpenTelemetrySdk.builder()
        .setTracerProvider(SdkTracerProvider.builder().addSpanProcessor(failing).build())
        .build();
  }

  @Test
  void g8ASpanProcessorThatThrowsLeavesTheCallAlone() throws Exception {
    for (boolean atStart : new boolean[] {true, false}) {
      Telemetry telemetry = Telemetry.of(new SimpleMeterRegistry(), processing(atStart));

      assertCallsGoOn(telemetry.operation(Recorder.charge().build()));

      assertThat(telemetry.failures()).isEqualTo(3);
      assertThat(Context.current()).isSameAs(Context.root());
    }
  }

  @Test
  void g8AnExceptionThatCannotBeReadIsStillCountedAndRethrown() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    RuntimeException unreadable =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException("unreadable");
          }
        };

    assertThatThrownBy(
            () ->
                Calls.call(
                    charge,
                    Currency.EUR,
                    () -> {
                      throw unreadable;
                    }))
        .satisfies(thrown -> assertThat(thrown == unreadable).isTrue());

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.requests("error")).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }

  @Test
  void g8ErrorsOfTheCallEndTheSpanAndPassUntouched() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    StackOverflowError overflow = new StackOverflowError();

    assertThatThrownBy(
            () ->
                Calls.call(
                    charge,
                    Currency.EUR,
                    () -> {
                      throw overflow;
                    }))
        .isSameAs(overflow);

    assertThat(recorder.onlySpan().getAttributes().asMap()).containsValue("_OTHER");
    assertThat(recorder.telemetry.failures()).isZero();
  }

  @Test
  void g8ARealStackOverflowPassesUntouched() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    assertThatThrownBy(() -> Calls.call(charge, Currency.EUR, () -> overflow(0)))
        .isInstanceOf(StackOverflowError.class);

    assertThat(recorder.requests("error")).isEqualTo(1);
  }

  private static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  @Test
  void g8FailuresOfAttributeGettersAreReportedHere() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    charge.telemetryFailed(new IllegalStateException());
    charge.telemetryFailed(new OutOfMemoryError());

    assertThat(recorder.telemetry.failures()).isEqualTo(2);
    assertThat(recorder.meters.scrape()).contains("plimsoll_telemetry_failures_total 2.0");
  }

  @Test
  void anInterruptThatTelemetryCaughtIsRestored() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    charge.telemetryFailed(new InterruptedException());

    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void aMistakenSeriesIsCountedAsAFailure() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());

    charge.success(99, charge.startTimer());

    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }

  @Test
  void g8ASpanThatCannotSayWhetherItRecordsLeavesTheCallAlone() {
    Span broken =
        (Span)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Span.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("no answers today");
                });
    SpanScope span = SpanScope.enter(broken, Context.root());

    try {
      assertThat(span.isRecording()).isFalse();
    } finally {
      span.leave();
    }
  }
}
