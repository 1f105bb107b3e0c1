package dev.plimsoll.runtime.telemetry;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Turns telemetry off and on while the service runs, for one operation or for all.
 *
 * <p>An operation that is off calls straight through: no clock is read, no span started. A call
 * that began while it was on is still reported. An operation may be named before it exists.
 */
public final class Switches {
  private final Map<String, Switch> switches = new HashMap<>();
  private final Set<String> off = new HashSet<>();
  private boolean allOff;

  Switches() {}

  /**
   * Turns one operation off.
   *
   * @param operation its name, such as {@code payments.charge}
   */
  public synchronized void off(String operation) {
    off.add(operation);
    apply();
  }

  /**
   * Turns one operation on again. It stays off while all are.
   *
   * @param operation its name
   */
  public synchronized void on(String operation) {
    off.remove(operation);
    apply();
  }

  /** Turns every operation off. */
  public synchronized void allOff() {
    allOff = true;
    apply();
  }

  /** Takes {@link #allOff()} back; operations that were turned off one by one stay off. */
  public synchronized void allOn() {
    allOff = false;
    apply();
  }

  /**
   * Whether an operation reports.
   *
   * @param operation its name
   * @return false if it, or everything, is off
   */
  public synchronized boolean isOn(String operation) {
    return !allOff && !off.contains(operation);
  }

  /**
   * The operations that wrappers have asked for so far.
   *
   * @return their names, sorted
   */
  public synchronized Set<String> operations() {
    return new TreeSet<>(switches.keySet());
  }

  synchronized Switch of(String operation) {
    return switches.computeIfAbsent(operation, name -> new Switch(isOn(name)));
  }

  private void apply() {
    switches.forEach((name, gate) -> gate.set(isOn(name)));
  }
}
