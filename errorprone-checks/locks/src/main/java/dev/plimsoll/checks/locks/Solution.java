package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A program with a summary of each method. */
public final class Solution {
  /** A call from a method into code that others write. */
  record Callback(MethodId method, Summary.OpenCall call) {}

  private final Program program;
  private final Collection<Body> bodies;
  private final Map<MethodId, Summary> summaries;
  private final Map<MethodId, Summary> exported;
  private final Map<MethodId, List<Section>> sections;
  private final Map<MethodId, Summary> judged = new LinkedHashMap<>();
  private final List<LockEdge> ownEdges = new ArrayList<>();
  private final List<Summary.Acquisition> selfDeadlocks = new ArrayList<>();

  /**
   * Says what was found out.
   *
   * @param program what was solved
   * @param bodies the methods from which a lock can be reached, sorted
   * @param summaries the summary of each method that has something to say
   * @param exported what callers need to know of each of them, and what is known of others
   * @param called the methods that are called by code that was read
   * @param sections what each method does while locks are held
   */
  Solution(
      Program program,
      Collection<Body> bodies,
      Map<MethodId, Summary> summaries,
      Map<MethodId, Summary> exported,
      Set<MethodId> called,
      Map<MethodId, List<Section>> sections) {
    this.program = program;
    this.bodies = bodies;
    this.summaries = summaries;
    this.exported = exported;
    this.sections = sections;
    for (Body body : bodies) {
      Summary summary = summaries.get(body.method());
      if (summary != null && isJudged(body, called)) {
        judged.put(body.method(), summary);
        summary.acquisitions().forEach(this::judge);
      }
    }
  }

  /* A helper is judged in its callers, with what they hold. */
  private static boolean isJudged(Body body, Set<MethodId> called) {
    return !body.traits().accepted() && !(body.isHelper() && called.contains(body.method()));
  }

  private void judge(Summary.Acquisition found) {
    for (int i = 0; i < found.held().size(); i++) {
      edge(found, i).ifPresent(ownEdges::add);
    }
    if (found.isSelfDeadlock()) {
      selfDeadlocks.add(found);
    }
  }

  Program program() {
    return program;
  }

  /** What each method does that has something to say. */
  Map<MethodId, Summary> summaries() {
    return summaries;
  }

  /** The orders in which the program takes locks, those of dependencies included. */
  public List<LockEdge> edges() {
    List<LockEdge> edges = new ArrayList<>(program.knownEdges());
    edges.addAll(ownEdges);
    return edges;
  }

  /** The orders in which the code that was read takes locks. */
  List<LockEdge> ownEdges() {
    return ownEdges;
  }

  /** Places where a thread waits for a lock that it holds itself. */
  List<Summary.Acquisition> selfDeadlocks() {
    return selfDeadlocks;
  }

  /** The methods from which a lock can be reached, sorted. */
  Collection<Body> bodies() {
    return bodies;
  }

  /** What a method does while locks are held. */
  List<Section> sections(Body body) {
    return sections.getOrDefault(body.method(), List.of());
  }

  /** What callers need to know of a method. */
  Summary exported(MethodId method) {
    return exported.getOrDefault(method, Summary.EMPTY);
  }

  /** What other compilations need to know of the methods that they can call. */
  Map<MethodId, Summary> exports() {
    Map<MethodId, Summary> exports = new LinkedHashMap<>();
    for (Body body : bodies) {
      Summary summary = exported.get(body.method());
      if (summary != null && !summary.isEmpty() && !body.traits().internal() && !body.isForeign()) {
        exports.put(body.method(), summary);
      }
    }
    return exports;
  }

  /** The calls into code that others write, with what is held around them. */
  List<Callback> callbacks() {
    List<Callback> callbacks = new ArrayList<>();
    judged.forEach(
        (method, summary) -> {
          for (Summary.OpenCall call : summary.openCalls()) {
            if (!program.bodies().get(method).isForeign()
                && call.call().isCallback()
                && program.isOwn(call.call().target().owner())
                && call.held().stream().anyMatch(it -> LockClass.of(it.lock()).isPresent())) {
              callbacks.add(new Callback(method, call));
            }
          }
        });
    return callbacks;
  }

  private Optional<LockEdge> edge(Summary.Acquisition found, int index) {
    Lock from = found.held().get(index).lock();
    Optional<LockClass> fromClass = LockClass.of(from);
    Optional<LockClass> toClass = LockClass.of(found.lock());
    if (fromClass.isEmpty() || toClass.isEmpty() || from.isSameObject(found.lock())) {
      return Optional.empty();
    }
    List<LockEdge.Gate> gates = new ArrayList<>();
    for (HeldLocks.Held outer : found.held().subList(0, index)) {
      if (isOne(outer.lock().path())) {
        LockClass.of(outer.lock())
            .ifPresent(it -> gates.add(new LockEdge.Gate(it, outer.lock().isShared())));
      }
    }
    boolean twins = areTwins(from.path(), found.lock().path());
    return Optional.of(
        new LockEdge(
            fromClass.get(),
            from.isShared(),
            toClass.get(),
            found.lock().isShared(),
            List.copyOf(gates),
            found.trace().places(),
            found.delegated(),
            twins));
  }

  /* A gate keeps two threads apart only if both find the same object behind its name. */
  private static boolean isOne(AccessPath path) {
    return switch (path.root().kind()) {
      case THIS, STATIC, CLASS -> true;
      default -> false;
    };
  }

  private static boolean areTwins(AccessPath one, AccessPath other) {
    return isParameter(one.root()) && isParameter(other.root()) && one.hasSameSteps(other);
  }

  private static boolean isParameter(AccessPath root) {
    return root.kind() == AccessPath.Kind.PARAMETER || root.kind() == AccessPath.Kind.THIS;
  }
}
