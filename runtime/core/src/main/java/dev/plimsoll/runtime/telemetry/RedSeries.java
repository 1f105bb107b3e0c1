package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Requests, errors and duration of one combination of tag values. */
final class RedSeries extends Series {
  private final Counter successes;
  private final Counter failures;
  private final Counter cancellations;
  private final Counter[] errors;
  private final Timer duration;

  RedSeries(
      Counter successes,
      Counter failures,
      Counter cancellations,
      Counter[] errors,
      Timer duration) {
    this.successes = successes;
    this.failures = failures;
    this.cancellations = cancellations;
    this.errors = errors;
    this.duration = duration;
  }

  @Override
  void success(long nanos) {
    successes.increment();
    duration.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  void cancelled(long nanos) {
    cancellations.increment();
    duration.record(nanos, TimeUnit.NANOSECONDS);
  }

  @Override
  void failure(int error, long nanos) {
    failures.increment();
    errors[error].increment();
    duration.record(nanos, TimeUnit.NANOSECONDS);
  }
}
