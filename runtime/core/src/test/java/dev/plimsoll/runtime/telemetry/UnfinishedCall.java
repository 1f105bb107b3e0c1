package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;

/** A call that has returned before it is done. */
abstract class UnfinishedCall {
  final Recorder recorder = new Recorder();
  final Operation charge = recorder.telemetry.operation(Recorder.charge().cancellable().build());
  final CompletableFuture<String> source = new CompletableFuture<>();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  CompletableFuture<String> pending() {
    return Calls.future(charge, () -> source);
  }

  void assertEnded(String status) {
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.requests(status)).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isZero();
  }
}
