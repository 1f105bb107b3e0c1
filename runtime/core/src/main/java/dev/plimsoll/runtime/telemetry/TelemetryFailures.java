package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts what goes wrong in telemetry, and logs the first of it per operation. */
final class TelemetryFailures {
  static final String METER = "plimsoll.telemetry.failures";

  private static final Logger log = LoggerFactory.getLogger(Telemetry.class);

  private final Set<String> logged = ConcurrentHashMap.newKeySet();
  private final LongAdder total = new LongAdder();
  private volatile Counter counter;

  /** Registers the meter; a registry that refuses is the first failure. */
  void countIn(MeterRegistry meters) {
    try {
      counter =
          Counter.builder(METER)
              .description("Failures of telemetry that were kept from the calls it watches")
              .register(meters);
    } catch (Exception | LinkageError | AssertionError failure) {
      report("telemetry", false, failure);
    }
  }

  long total() {
    return total.sum();
  }

  /** Never throws: whatever fails while a failure is reported is dropped. */
  void report(String operation, boolean quiet, Throwable failure) {
    total.increment();
    try {
      Counter failures = counter;
      if (failures != null) {
        failures.increment();
      }
    } catch (Throwable registry) {
      /* The registry that fails is often the one that failed before; the total has it. */
      restoreInterrupt(registry);
    }
    try {
      restoreInterrupt(failure);
      if (logged.add(operation)) {
        log(operation, quiet, failure);
      }
    } catch (Throwable logging) {
      restoreInterrupt(logging);
    }
  }

  private static void log(String operation, boolean quiet, Throwable failure) {
    if (quiet) {
      /* The message may quote a sensitive parameter. */
      StackTraceElement[] frames = failure.getStackTrace();
      log.warn(
          "Telemetry of {} failed with {} at {}; the call is not affected, later failures are only"
              + " counted",
          operation,
          failure.getClass().getName(),
          frames.length == 0 ? "an unknown place" : frames[0]);
    } else {
      log.warn(
          "Telemetry of {} failed; the call is not affected, later failures are only counted",
          operation,
          failure);
    }
  }

  private static void restoreInterrupt(Throwable failure) {
    if (failure instanceof InterruptedException) {
      Thread.currentThread().interrupt();
    }
  }
}
