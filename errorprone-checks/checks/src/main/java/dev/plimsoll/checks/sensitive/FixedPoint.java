package dev.plimsoll.checks.sensitive;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Values that are made of each other, in rings too: the least ones that agree.
 *
 * <p>An unknown is computed when it is first asked for, and those that it asks for before it. What
 * leads back to an unknown that is still being computed is a ring; its members start as nothing,
 * and each is computed again when one that it has asked for has grown. As Tarjan's strongly
 * connected components, a ring is closed by the member that was entered first, and is final from
 * then on; what is in no ring is computed once.
 *
 * <p>It ends, since values only grow: an unknown is computed at most once more for each growth of
 * one that it has asked for. The least solution is the same whichever unknown was asked for first.
 */
final class FixedPoint {
  /** The longest chain of questions that is followed at once; it bounds the compiler's stack. */
  private static final int DEPTH = 32;

  /** Those that are not final, in the order of their discovery. */
  private final List<Unknown<?>> open = new ArrayList<>();

  /** Those to be computed, once more or, beyond the depth, for the first time. */
  private final TreeMap<Integer, Unknown<?>> stale = new TreeMap<>();

  private Unknown<?> asking;
  private int depth;
  private int discovered;

  /** Returns the value of an unknown; to one that asks while it is computed, as far as known. */
  <V> V of(Unknown<V> unknown) {
    if (unknown.isFinal()) {
      return unknown.value();
    }
    if (unknown.index < 0) {
      discover(unknown);
    }
    if (asking != null && !unknown.isFinal()) {
      asking.low = Math.min(asking.low, unknown.low);
      unknown.readBy(asking);
    }
    return unknown.value();
  }

  private void discover(Unknown<?> unknown) {
    unknown.index = discovered++;
    unknown.low = unknown.index;
    open.add(unknown);
    if (depth == DEPTH) {
      stale.put(unknown.index, unknown);
      return;
    }
    boolean isDone = false;
    try {
      compute(unknown);
      if (unknown.low == unknown.index) {
        close(unknown);
      }
      isDone = true;
    } finally {
      if (!isDone) {
        forget(unknown);
      }
    }
  }

  /** A computation failed: it and those begun since are discovered anew when they are asked for. */
  private void forget(Unknown<?> first) {
    stale.tailMap(first.index).clear();
    List<Unknown<?>> begun = open.subList(open.lastIndexOf(first), open.size());
    begun.forEach(unknown -> unknown.index = -1);
    begun.clear();
  }

  private void compute(Unknown<?> unknown) {
    Unknown<?> outer = asking;
    asking = unknown;
    depth++;
    boolean grew;
    try {
      grew = unknown.compute();
    } finally {
      depth--;
      asking = outer;
    }
    if (grew) {
      unknown.readers().forEach(reader -> stale.put(reader.index, reader));
    }
  }

  /**
   * Computes a ring until nothing grows, in sweeps from what was discovered last, which the others
   * are made of, to the first. What turns out to lead further back is left to an outer ring.
   */
  private void close(Unknown<?> first) {
    int at = Integer.MAX_VALUE;
    while (!stale.isEmpty() && stale.lastKey() >= first.index) {
      Integer next = stale.lowerKey(at);
      at = next == null || next < first.index ? stale.lastKey() : next;
      Unknown<?> unknown = stale.remove(at);
      compute(unknown);
      first.low = Math.min(first.low, unknown.low);
    }
    if (first.low == first.index) {
      int begin = open.lastIndexOf(first);
      List<Unknown<?>> ring = open.subList(begin, open.size());
      ring.forEach(Unknown::settle);
      ring.clear();
    }
  }
}
