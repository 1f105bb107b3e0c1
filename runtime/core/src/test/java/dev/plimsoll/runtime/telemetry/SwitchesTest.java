package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Telemetry, off and on. */
final class SwitchesTest {
  private final Recorder recorder = new Recorder();
  private final Switches switches = recorder.telemetry.switches();

  private boolean isReporting(Operation operation) {
    boolean timed = operation.startTimer() != 0;
    SpanScope span = operation.startSpan();
    operation.success(span, 0, 0);
    assertThat(span != SpanScope.none()).isEqualTo(timed);
    return timed;
  }

  @Test
  void turnsOneOperationOffAndOn() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    Operation other =
        recorder.telemetry.operation(
            OperationSpec.named("other").metric("other").span("other", "INTERNAL", false).build());
    assertThat(isReporting(charge)).isTrue();

    switches.off("payments.charge");
    assertThat(isReporting(charge)).isFalse();
    assertThat(isReporting(other)).isTrue();
    assertThat(switches.isOn("payments.charge")).isFalse();

    switches.on("payments.charge");
    assertThat(isReporting(charge)).isTrue();
  }

  @Test
  void turnsEverythingOffAndOn() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    switches.off("other");

    switches.allOff();
    switches.on("payments.charge");
    assertThat(isReporting(charge)).isFalse();

    switches.allOn();
    assertThat(isReporting(charge)).isTrue();
    assertThat(switches.isOn("other")).isFalse();
  }

  @Test
  void anOperationMayBeTurnedOffBeforeItExists() {
    switches.off("payments.charge");

    assertThat(isReporting(recorder.telemetry.operation(Recorder.charge().build()))).isFalse();
  }

  @Test
  void namesTheOperations() {
    recorder.telemetry.operation(Recorder.charge().build());
    recorder.telemetry.operation(OperationSpec.named("a").build());

    assertThat(switches.operations()).containsExactly("a", "payments.charge");
  }

  @Test
  void aCallThatBeganWhileOnIsReported() {
    Operation charge = recorder.telemetry.operation(Recorder.charge().build());
    SpanScope span = charge.startSpan();
    long started = charge.startTimer();

    switches.allOff();
    charge.success(span, charge.series(0), started);

    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.onlySpan().getName()).isEqualTo("PaymentService.charge");
  }
}
