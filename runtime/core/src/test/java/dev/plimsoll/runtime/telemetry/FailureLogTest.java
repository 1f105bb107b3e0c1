package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged of failures, through SLF4J. */
final class FailureLogTest {
  private final Logger logger = Logger.getLogger(Telemetry.class.getName());
  private final List<LogRecord> records = new ArrayList<>();
  private boolean isBroken;
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          records.add(record);
          if (isBroken) {
            throw new IllegalStateException("disk full");
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };
  private final Telemetry telemetry = Telemetry.of(new SimpleMeterRegistry(), OpenTelemetry.noop());

  @BeforeEach
  void listen() {
    logger.setUseParentHandlers(false);
    logger.addHandler(handler);
  }

  @AfterEach
  void stop() {
    logger.removeHandler(handler);
    logger.setUseParentHandlers(true);
  }

  @Test
  void aFailureIsLoggedOncePerOperation() {
    Operation first = telemetry.operation(OperationSpec.named("first").build());
    Operation second = telemetry.operation(OperationSpec.named("second").build());
    Exception failure = new IllegalStateException("why");

    first.telemetryFailed(failure);
    first.telemetryFailed(failure);
    second.telemetryFailed(failure);

    assertThat(records)
        .extracting(LogRecord::getMessage)
        .containsExactly(
            "Telemetry of first failed; the call is not affected, later failures are only counted",
            "Telemetry of second failed; the call is not affected, later failures are only"
                + " counted");
    assertThat(records).extracting(LogRecord::getThrown).containsOnly(failure);
    assertThat(telemetry.failures()).isEqualTo(3);
  }

  @Test
  void ofAQuietOperationTheMessageIsNotLogged() {
    Operation quiet = telemetry.operation(OperationSpec.named("quiet").quiet().build());

    quiet.telemetryFailed(new NumberFormatException("For input string: \"4111111111111111\""));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).getThrown()).isNull();
    assertThat(records.get(0).getMessage())
        .startsWith(
            "Telemetry of quiet failed with java.lang.NumberFormatException at "
                + getClass().getName())
        .doesNotContain("4111");
  }

  @Test
  void aLoggerThatThrowsLeavesTheCallAlone() {
    isBroken = true;

    telemetry.operation(OperationSpec.named("a").build()).telemetryFailed(new Exception());

    assertThat(telemetry.failures()).isEqualTo(1);
  }
}
