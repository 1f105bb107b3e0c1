package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where stack traces go, as the environment says it. */
final class ExceptionRecordingTest {
  private static ExceptionRecording configured(String name, String value) {
    return ExceptionRecording.configured(Map.of(name, value)::get);
  }

  @Test
  void nowhereUnlessToldOtherwise() {
    assertThat(ExceptionRecording.configured(name -> null)).isEqualTo(ExceptionRecording.NONE);
    assertThat(configured("otel.semconv.exception.signal.opt-in", "other"))
        .isEqualTo(ExceptionRecording.NONE);
    assertThat(ExceptionRecording.configured()).isEqualTo(ExceptionRecording.NONE);
  }

  @Test
  void asTheConventionsAndAsTheAgentSayIt() {
    assertThat(configured("otel.semconv.exception.signal.opt-in", "logs"))
        .isEqualTo(ExceptionRecording.LOG_RECORD);
    assertThat(configured("otel.semconv.exception.signal.opt-in", "other,logs/dup"))
        .isEqualTo(ExceptionRecording.SPAN_EVENT_AND_LOG_RECORD);
    assertThat(configured("otel.semconv.exception.signal.preview", "logs"))
        .isEqualTo(ExceptionRecording.LOG_RECORD);
  }

  @Test
  void bothWhileReadersMove() {
    Recorder recorder = new Recorder();
    Operation charge =
        Telemetry.builder()
            .openTelemetry(recorder.openTelemetry)
            .exceptions(ExceptionRecording.SPAN_EVENT_AND_LOG_RECORD)
            .build()
            .operation(Recorder.charge().build());

    charge.failure(charge.startSpan(), 0, 0, new IllegalStateException("why"));

    assertThat(recorder.onlySpan().getEvents()).hasSize(1);
    assertThat(recorder.logs.getFinishedLogRecordItems()).hasSize(1);
  }
}
