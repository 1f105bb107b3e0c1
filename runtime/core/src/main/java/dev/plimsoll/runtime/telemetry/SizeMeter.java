package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.DistributionSummary;

/** A distribution of sizes that the calls of an operation add to. */
public final class SizeMeter {
  private final Operation operation;

  /** Null where there is no registry, or it refused. */
  private final DistributionSummary sizes;

  SizeMeter(Operation operation, DistributionSummary sizes) {
    this.operation = operation;
    this.sizes = sizes;
  }

  /**
   * Adds a size. Never throws.
   *
   * @param size the size
   */
  public void record(double size) {
    if (sizes != null && operation.isOn()) {
      try {
        sizes.record(size);
      } catch (Throwable failure) {
        operation.telemetryFailed(failure);
      }
    }
  }
}
