package dev.plimsoll.runtime.telemetry;

import io.micrometer.core.instrument.DistributionSummary;

/** A distribution of sizes that the calls of an operation add to. */
public final class SizeMeter {
  private final Operation operation;

  /** Null where there is no registry, or it refused. */
  private final DistributionSummary sizes;

  /** Those for the values of tags; null where there are none. */
  private final TaggedMeters<DistributionSummary> tagged;

  SizeMeter(
      Operation operation, DistributionSummary sizes, TaggedMeters<DistributionSummary> tagged) {
    this.operation = operation;
    this.sizes = sizes;
    this.tagged = tagged;
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

  /**
   * Adds a size to the distribution for the tags of a call. Never throws.
   *
   * @param series the call's series
   * @param size the size
   */
  public void record(int series, double size) {
    if (tagged != null && operation.isOn()) {
      try {
        tagged.of(series).record(size);
      } catch (Throwable failure) {
        operation.telemetryFailed(failure);
      }
    }
  }
}
