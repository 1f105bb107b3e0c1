package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Arrays;
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
  private final OrderGraph graph;
  private final List<LockProblem> found = new ArrayList<>();
  private final List<Set<LockClass>> told = new ArrayList<>();
  private final Set<Set<Place>> ends = new HashSet<>();
  private final int[] path = new int[MAX_LENGTH];
  private int stepsLeft = MAX_STEPS;

  CycleSearch(
      Program program,
      Map<LockGraph.Order, List<LockEdge>> orders,
      Map<LockClass, List<LockGraph.Order>> next) {
    this.program = program;
    this.orders = orders;
    this.graph = new OrderGraph(orders.keySet(), next, MAX_LENGTH);
  }

  List<LockProblem> find() {
    for (int length = 2; length <= MAX_LENGTH; length++) {
      for (int start = 0; start < graph.size(); start++) {
        if (graph.steps(start, start) <= length) {
          path[0] = start;
          search(1, length);
        }
      }
    }
    return found;
  }

  /* The first order of a circle has the lowest number. */
  private void search(int size, int length) {
    if (stepsLeft-- <= 0) {
      return;
    }
    int start = path[0];
    for (int after : graph.followers(path[size - 1])) {
      if (after == start) {
        if (size == length) {
          tell(Arrays.stream(path, 0, size).mapToObj(graph::order).toList());
        }
      } else if (size < length
          && after > start
          && graph.steps(after, start) <= length - size
          && isNew(after, size)) {
        path[size] = after;
        search(size + 1, length);
      }
    }
  }

  private boolean isNew(int order, int size) {
    for (int i = 0; i < size; i++) {
      if (graph.haveSameStart(path[i], order)) {
        return false;
      }
    }
    return true;
  }

  private void tell(List<LockGraph.Order> cycle) {
    Set<LockClass> locks = new HashSet<>();
    cycle.forEach(order -> locks.add(order.from()));
    if (told.stream().anyMatch(known -> covers(locks, known))) {
      return;
    }
    List<LockEdge> edges = new ArrayList<>();
    if (choose(cycle, edges)) {
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
