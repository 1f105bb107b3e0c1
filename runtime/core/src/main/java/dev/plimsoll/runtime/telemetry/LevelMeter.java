package dev.plimsoll.runtime.telemetry;

/** A gauge that shows the last value that the calls of an operation gave it. */
public final class LevelMeter {
  private final Operation operation;
  private volatile double level = Double.NaN;

  LevelMeter(Operation operation) {
    this.operation = operation;
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

  double level() {
    return level;
  }
}
