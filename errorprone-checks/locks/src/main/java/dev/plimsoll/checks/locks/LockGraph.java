package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The orders in which a program takes its locks, and what is wrong with them. */
public final class LockGraph {
  static final Comparator<LockEdge> NEAREST_FIRST =
      Comparator.<LockEdge>comparingInt(edge -> edge.gates().size())
          .thenComparingInt(edge -> edge.trace().size())
          .thenComparing(LockEdge::trace, LockGraph::compare);

  /* More ways to take the same two locks in the same order tell nothing new. */
  private static final int MAX_WITNESSES = 4;

  /** Two lock classes, in the order in which they are taken. */
  record Order(LockClass from, LockClass to) implements Comparable<Order> {
    @Override
    public int compareTo(Order other) {
      int byFrom = from.compareTo(other.from);
      return byFrom != 0 ? byFrom : to.compareTo(other.to);
    }
  }

  private final Program program;
  private final Map<Order, List<LockEdge>> orders = new TreeMap<>();
  private final List<LockProblem> problems = new ArrayList<>();

  private LockGraph(Program program) {
    this.program = program;
  }

  /* Of the same length. */
  private static int compare(List<Place> one, List<Place> other) {
    for (int i = 0; i < one.size(); i++) {
      int byPlace = one.get(i).compareTo(other.get(i));
      if (byPlace != 0) {
        return byPlace;
      }
    }
    return 0;
  }

  /** Finds what is wrong, small problems first. */
  public static List<LockProblem> judge(Solution solution) {
    LockGraph graph = new LockGraph(solution.program());
    List<LockEdge> edges = new ArrayList<>(solution.edges());
    edges.sort(NEAREST_FIRST);
    solution.selfDeadlocks().forEach(graph::addSelfDeadlock);
    edges.forEach(graph::add);
    if (!graph.orders.isEmpty()) {
      graph.problems.addAll(new CycleSearch(graph.program, graph.orders, graph.sameLocks()).find());
    }
    return List.copyOf(graph.problems);
  }

  private void addSelfDeadlock(Summary.Acquisition found) {
    LockClass.of(found.lock())
        .ifPresent(
            lock -> {
              LockEdge edge =
                  new LockEdge(
                      lock,
                      false,
                      lock,
                      found.lock().isShared(),
                      List.of(),
                      found.trace().places(),
                      false,
                      false);
              boolean known =
                  problems.stream().anyMatch(it -> last(it.edges().get(0)).equals(last(edge)));
              if (!known) {
                problems.add(LockProblem.of(LockProblem.Kind.SELF, List.of(edge)));
              }
            });
  }

  private static Place last(LockEdge edge) {
    return edge.trace().get(edge.trace().size() - 1);
  }

  private void add(LockEdge edge) {
    for (DeclaredOrder order : program.orders()) {
      if (order.forbids(edge.from(), edge.to())) {
        /* Reported as such, once; the order is settled, so it makes no cycle. */
        addOnce(new LockProblem(LockProblem.Kind.DECLARED, List.of(edge), order.declaredBy()));
        return;
      }
    }
    if (edge.from().mayBe(edge.to(), program)) {
      if (edge.twins() && !(edge.fromShared() && edge.toShared())) {
        addOnce(LockProblem.of(LockProblem.Kind.TWINS, List.of(edge)));
      }
      return;
    }
    List<LockEdge> witnesses =
        orders.computeIfAbsent(new Order(edge.from(), edge.to()), any -> new ArrayList<>());
    if (witnesses.size() < MAX_WITNESSES) {
      witnesses.add(edge);
    }
  }

  private void addOnce(LockProblem problem) {
    LockEdge edge = problem.edges().get(0);
    for (LockProblem known : problems) {
      LockEdge other = known.edges().get(0);
      if (known.kind() == problem.kind()
          && other.from().equals(edge.from())
          && other.to().equals(edge.to())
          && last(other).equals(last(edge))) {
        return;
      }
    }
    problems.add(problem);
  }

  /** For each lock class the orders that start with it, or with one that may be the same lock. */
  private Map<LockClass, List<Order>> sameLocks() {
    Map<LockClass, List<Order>> byField = new HashMap<>();
    Map<String, List<Order>> byType = new HashMap<>();
    for (Order order : orders.keySet()) {
      byField.computeIfAbsent(order.from(), any -> new ArrayList<>()).add(order);
      if (!order.from().type().isEmpty()) {
        byType.computeIfAbsent(order.from().type(), any -> new ArrayList<>()).add(order);
      }
    }
    Map<LockClass, List<Order>> next = new HashMap<>();
    for (Order order : orders.keySet()) {
      next.computeIfAbsent(order.to(), to -> startingWith(to, byField, byType));
    }
    return next;
  }

  private List<Order> startingWith(
      LockClass lock, Map<LockClass, List<Order>> byField, Map<String, List<Order>> byType) {
    if (lock.type().isEmpty()) {
      return byField.getOrDefault(lock, List.of());
    }
    List<Order> found = new ArrayList<>();
    byType.forEach(
        (type, candidates) -> {
          if (program.isSubtype(type, lock.type()) || program.isSubtype(lock.type(), type)) {
            for (Order order : candidates) {
              if (lock.mayBe(order.from(), program)) {
                found.add(order);
              }
            }
          }
        });
    found.sort(null);
    return found;
  }
}
