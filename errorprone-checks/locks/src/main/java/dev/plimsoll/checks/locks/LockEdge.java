package dev.plimsoll.checks.locks;

import java.util.List;

/**
 * Somewhere {@code to} is waited for while {@code from} is held.
 *
 * @param from what is held
 * @param fromShared whether it is held in a mode that others may share
 * @param to what is waited for
 * @param toShared whether it is wanted in a mode that others may share
 * @param gates what is held around both, with {@code true} where it is shared
 * @param trace the calls that lead there, and last the place that takes {@code to}
 * @param delegated whether an object hands the call on to another of its own interface
 * @param twins whether two instances trade places when the method is called the other way round
 */
public record LockEdge(
    LockClass from,
    boolean fromShared,
    LockClass to,
    boolean toShared,
    List<Gate> gates,
    List<Place> trace,
    boolean delegated,
    boolean twins) {
  /** A lock around both. */
  public record Gate(LockClass lock, boolean shared) {}

  LockEdge withoutTrace() {
    return new LockEdge(from, fromShared, to, toShared, gates, List.of(), delegated, twins);
  }

  /** Where the edge begins: the call, or the place that takes the lock. */
  public Place place() {
    return trace.get(0);
  }
}
