package dev.plimsoll.checks.locks;

import dev.plimsoll.checks.facts.Cells;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Turns a solution into facts, and facts into what a program knows; see docs/facts/locks.md. */
public final class LockFacts {
  /** Takes one fact. */
  @FunctionalInterface
  public interface Sink {
    /** Takes one fact of an outermost type. */
    void add(String type, String... cells);
  }

  private final Solution solution;
  private final Sink sink;
  private final Set<String> types = new TreeSet<>();
  private final Set<String> callbacks = new HashSet<>();

  private LockFacts(Solution solution, Sink sink) {
    this.solution = solution;
    this.sink = sink;
  }

  /** Writes what other compilations need to know of the code that was read. */
  public static void write(Solution solution, Sink sink) {
    LockFacts facts = new LockFacts(solution, sink);
    solution.exports().forEach(facts::write);
    nearest(solution.ownEdges()).forEach(facts::write);
    solution.callbacks().forEach(facts::write);
    facts.writeTypes();
  }

  private void write(MethodId method, Summary summary) {
    String type = outermost(method);
    String name = method.toString();
    Set<String> told = new HashSet<>();
    for (Summary.Acquisition found : summary.forDependents().acquisitions()) {
      String lock = PathCode.write(found.lock());
      String held = locks(found.held());
      if (found.isUseful() && told.add(lock + held)) {
        see(found.lock().path());
        sink.add(type, "waits", name, lock, held, TraceCode.write(found.trace().places()));
      }
    }
    for (Summary.OpenCall call : summary.openCalls()) {
      if (call.call().receiver() != null && call.call().receiver().isCallable()) {
        sink.add(
            type,
            "calls",
            name,
            call(call),
            locks(call.held()),
            TraceCode.write(call.trace().places()));
      }
    }
    for (HeldLocks.Held held : summary.holds()) {
      sink.add(type, "holds", name, PathCode.write(held.lock()), TraceCode.write(held.place()));
    }
    for (Lock released : summary.releases()) {
      sink.add(type, "releases", name, PathCode.write(released));
    }
    List<MethodId> overridden = solution.program().bodies().get(method).traits().overridden();
    if (!overridden.isEmpty()) {
      types.add(method.owner());
      sink.add(
          type,
          "overrides",
          name,
          Cells.list(overridden.stream().map(MethodId::toString).toList()));
    }
  }

  private void see(AccessPath path) {
    if (!path.type().isEmpty()) {
      types.add(path.type());
    }
  }

  /* Two locks in one order under the same gates are told once, by the shortest way there. */
  private static Collection<LockEdge> nearest(List<LockEdge> edges) {
    Map<LockEdge, LockEdge> nearest = new LinkedHashMap<>();
    edges.stream()
        .sorted(LockGraph.NEAREST_FIRST)
        .forEach(edge -> nearest.putIfAbsent(edge.withoutTrace(), edge));
    return nearest.values();
  }

  private void write(LockEdge edge) {
    types.add(edge.from().type());
    types.add(edge.to().type());
    List<String> gates = new ArrayList<>();
    edge.gates().forEach(gate -> gates.add(write(gate.lock(), gate.shared())));
    sink.add(
        outermost(own(edge.trace())),
        "order",
        write(edge.from(), edge.fromShared()),
        write(edge.to(), edge.toShared()),
        Cells.list(gates),
        TraceCode.write(edge.trace()),
        edge.delegated() ? "delegated" : "");
  }

  /* An order that begins in a dependency is told by the type here that it leads to. */
  private MethodId own(List<Place> trace) {
    return trace.stream()
        .map(Place::method)
        .filter(solution.program()::wasRead)
        .findFirst()
        .orElse(trace.get(0).method());
  }

  /* What is held around a call whose target is not known here; it may be a dependent's. */
  private void write(Solution.Callback callback) {
    Summary.OpenCall call = callback.call();
    MethodId method = callback.method();
    if (!callbacks.add(call(call) + locks(call.held()))) {
      return;
    }
    sink.add(
        outermost(method),
        "callback",
        method.toString(),
        call(call),
        locks(call.held()),
        TraceCode.write(call.trace().places()));
  }

  private void writeTypes() {
    for (String type : types) {
      List<String> above = solution.program().types().get(type);
      if (above != null && !above.isEmpty()) {
        sink.add(outermost(type), "type", type, Cells.list(above));
      }
    }
  }

  private static String call(Summary.OpenCall call) {
    AccessPath receiver = call.call().receiver();
    return call.call().target()
        + " "
        + call.call().receiverType()
        + " "
        + (receiver == null ? "any" : PathCode.write(receiver));
  }

  private static String write(LockClass lock, boolean shared) {
    return lock.field() + "=" + lock.type() + (shared ? "+shared" : "");
  }

  private static String locks(List<HeldLocks.Held> held) {
    return Cells.list(held.stream().map(it -> PathCode.write(it.lock())).toList());
  }

  static String outermost(MethodId method) {
    return outermost(method.owner());
  }

  private static String outermost(String type) {
    int nested = type.indexOf('$', type.lastIndexOf('.') + 2);
    return nested < 0 ? type : type.substring(0, nested);
  }
}
