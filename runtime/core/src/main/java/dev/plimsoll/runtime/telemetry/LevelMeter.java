package dev.plimsoll.runtime.telemetry;

/** A gauge that shows the last value that the calls of an operation gave it. */
public final class LevelMeter {
  private final Operation operation;

  /** Those for the values of tags; null where there are none. */
  private final TaggedMeters<LevelMeter> tagged;

  private volatile double level = Double.NaN;

  LevelMeter(Operation operation, TaggedMeters<LevelMeter> tagged) {
    this.operation = operation;
    this.tagged = tagged;
  }

  /**
   * Changes the value. Never throws.
   *
   * @param level the value from now on
   */
  public void set(double level) {
    if (operation.isOn()) {
      this.level = level;
    }
  }

  /**
   * Changes the value for the tags of a call. Never throws.
   *
   * @param series the call's series
   * @param level the value from now on
   */
  public void set(int series, double level) {
    if (tagged != null && operation.isOn()) {
      try {
        tagged.of(series).set(level);
      } catch (Throwable failure) {
        operation.telemetryFailed(failure);
      }
    }
  }

  double level() {
    return level;
  }
}
