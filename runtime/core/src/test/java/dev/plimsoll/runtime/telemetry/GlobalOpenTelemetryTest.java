package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.GlobalOpenTelemetry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The process-wide OpenTelemetry, which hides the SDK behind a class of its own. */
final class GlobalOpenTelemetryTest {
  private final Recorder recorder = new Recorder();

  @BeforeEach
  @AfterEach
  void reset() {
    GlobalOpenTelemetry.resetForTest();
  }

  @Test
  void aGlobalThatIsSetIsUsed() throws Exception {
    GlobalOpenTelemetry.set(recorder.openTelemetry);
    Operation charge =
        Telemetry.of(recorder.meters, GlobalOpenTelemetry.get())
            .operation(Recorder.charge().build());

    Calls.call(charge, Currency.EUR, () -> "receipt");

    assertThat(recorder.onlySpan().getName()).isEqualTo("PaymentService.charge");
  }

  @Test
  void aGlobalThatIsSetLaterIsNotSeen() throws Exception {
    Operation charge =
        Telemetry.of(recorder.meters, GlobalOpenTelemetry.getOrNoop())
            .operation(Recorder.charge().build());
    GlobalOpenTelemetry.set(recorder.openTelemetry);

    Calls.call(charge, Currency.EUR, () -> "receipt");

    assertThat(recorder.spans.getFinishedSpanItems()).isEmpty();
    assertThat(charge.startSpan()).isSameAs(SpanScope.none());
  }
}
