package dev.plimsoll.checks.locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the circles in which locks are taken, smallest first.
 *
 * <p>A circle is told once, begun at its first order in the order of names. One that contains the
 * locks of a smaller one is not told: mending that one may mend it.
 */
final class CycleSearch {
  private static final int MAX_LENGTH = 12;

  /* Keeps a hopelessly tangled program from taking all day. */
  private static final int MAX_STEPS = 200_000;

  private final Program program;
  private final Map<LockGraph.Order, List<LockEdge>> orders;
  private final Map<LockClass, List<LockGraph.Order>> next;
  private final List<LockProblem> found = new ArrayList<>();
  private final List<Set<LockClass>> told = new ArrayList<>();
  private final Set<Set<Place>> ends = new HashSet<>();
  private final Deque<LockGraph.Order> path = new ArrayDeque<>();
  private int stepsLeft;

  CycleSearch(
      Program program,
      Map<LockGraph.Order, List<LockEdge>> orders,
      Map<LockClass, List<LockGraph.Order>> next) {
    this.program = program;
    this.orders = orders;
    this.next = next;
  }

  List<LockProblem> find() {
    Map<LockGraph.Order, Map<LockGraph.Order, Integer>> distances = new HashMap<>();
    int longest = 0;
    for (LockGraph.Order start : orders.keySet()) {
      Map<LockGraph.Order, Integer> toStart = distancesTo(start);
      if (toStart.containsKey(start)) {
        distances.put(start, toStart);
        longest = Math.max(longest, toStart.size());
      }
    }
    stepsLeft = MAX_STEPS;
    for (int length = 2; length <= Math.min(MAX_LENGTH, longest); length++) {
      for (LockGraph.Order start : orders.keySet()) {
        if (distances.containsKey(start)) {
          search(start, start, length, distances.get(start));
        }
      }
    }
    return found;
  }

  /** How many orders lead from each order back to the start; the start itself over a circle. */
  private Map<LockGraph.Order, Integer> distancesTo(LockGraph.Order start) {
    Map<LockGraph.Order, Integer> forward = new HashMap<>();
    Deque<LockGraph.Order> open = new ArrayDeque<>();
    Map<LockGraph.Order, List<LockGraph.Order>> before = new HashMap<>();
    open.add(start);
    forward.put(start, 0);
    while (!open.isEmpty()) {
      LockGraph.Order order = open.poll();
      for (LockGraph.Order after : next.get(order.to())) {
        before.computeIfAbsent(after, any -> new ArrayList<>()).add(order);
        if (forward.putIfAbsent(after, 1) == null) {
          open.add(after);
        }
      }
    }
    Map<LockGraph.Order, Integer> back = new HashMap<>();
    open.add(start);
    int distance = 0;
    while (!open.isEmpty()) {
      distance++;
      for (int i = open.size(); i > 0; i--) {
        for (LockGraph.Order order : before.getOrDefault(open.poll(), List.of())) {
          if (back.putIfAbsent(order, distance) == null) {
            open.add(order);
          }
        }
      }
    }
    return back;
  }

  private void search(
      LockGraph.Order start,
      LockGraph.Order order,
      int length,
      Map<LockGraph.Order, Integer> toStart) {
    if (stepsLeft-- <= 0) {
      return;
    }
    path.addLast(order);
    for (LockGraph.Order after : next.get(order.to())) {
      if (after.equals(start)) {
        if (path.size() == length) {
          tell();
        }
      } else if (path.size() < length
          && after.compareTo(start) > 0
          && toStart.getOrDefault(after, Integer.MAX_VALUE) <= length - path.size()
          && path.stream().noneMatch(it -> it.from().equals(after.from()))) {
        search(start, after, length, toStart);
      }
    }
    path.removeLast();
  }

  private void tell() {
    Set<LockClass> locks = new HashSet<>();
    path.forEach(order -> locks.add(order.from()));
    if (locks.size() < path.size() || told.stream().anyMatch(known -> covers(locks, known))) {
      return;
    }
    List<LockEdge> edges = new ArrayList<>();
    if (choose(List.copyOf(path), edges)) {
      told.add(locks);
      if (ends.add(ends(edges))) {
        found.add(LockProblem.of(LockProblem.Kind.CYCLE, edges));
      }
    }
  }

  /* Rings that differ in how they get to the same places are one. */
  private static Set<Place> ends(List<LockEdge> edges) {
    Set<Place> ends = new HashSet<>();
    edges.forEach(edge -> ends.add(edge.trace().get(edge.trace().size() - 1)));
    return ends;
  }

  private boolean covers(Set<LockClass> locks, Set<LockClass> known) {
    return known.stream().allMatch(lock -> locks.stream().anyMatch(it -> it.mayBe(lock, program)));
  }

  /** Picks for each order a witness, such that all can be under way at the same time. */
  private boolean choose(List<LockGraph.Order> cycle, List<LockEdge> chosen) {
    if (chosen.size() == cycle.size()) {
      return !areReaders(chosen.get(chosen.size() - 1), chosen.get(0))
          && !chosen.stream().allMatch(LockEdge::delegated);
    }
    for (LockEdge edge : orders.get(cycle.get(chosen.size()))) {
      boolean fits =
          chosen.isEmpty()
              || (!areReaders(chosen.get(chosen.size() - 1), edge)
                  && chosen.stream().noneMatch(other -> excludeEachOther(edge, other)));
      if (fits) {
        chosen.add(edge);
        if (choose(cycle, chosen)) {
          return true;
        }
        chosen.remove(chosen.size() - 1);
      }
    }
    return false;
  }

  /* Whoever wants to read does not wait for who reads. */
  private static boolean areReaders(LockEdge waiting, LockEdge holding) {
    return waiting.toShared() && holding.fromShared();
  }

  private static boolean excludeEachOther(LockEdge one, LockEdge other) {
    for (LockEdge.Gate gate : one.gates()) {
      for (LockEdge.Gate otherGate : other.gates()) {
        if (gate.lock().equals(otherGate.lock()) && !(gate.shared() && otherGate.shared())) {
          return true;
        }
      }
    }
    return false;
  }
}
