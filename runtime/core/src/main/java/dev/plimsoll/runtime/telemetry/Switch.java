package dev.plimsoll.runtime.telemetry;

/** Whether the operations of one name report. */
final class Switch {
  private volatile boolean on;

  Switch(boolean on) {
    this.on = on;
  }

  boolean isOn() {
    return on;
  }

  void set(boolean on) {
    this.on = on;
  }
}
