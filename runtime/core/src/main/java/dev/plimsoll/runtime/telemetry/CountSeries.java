package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.Counter;

/** Counts what became of the calls, and nothing else. */
final class CountSeries extends Series {
  private final Counter successes;
  private final Counter failures;
  private final Counter cancellations;

  CountSeries(Counter successes, Counter failures, Counter cancellations) {
    this.successes = successes;
    this.failures = failures;
    this.cancellations = cancellations;
  }

  @Override
  void success(long nanos) {
    successes.increment();
  }

  @Override
  void cancelled(long nanos) {
    cancellations.increment();
  }

  @Override
  void failure(int error, long nanos) {
    failures.increment();
  }
}
