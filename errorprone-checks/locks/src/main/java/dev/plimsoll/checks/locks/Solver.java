package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sums up every method of a program that has to do with locks, called methods first.
 *
 * <p>Methods that call each other are summed up again until nothing changes. Summaries only grow
 * with those of the methods they call and are bounded in size, so this ends; a round limit keeps it
 * short.
 */
public final class Solver implements Callees {
  private static final int MAX_ROUNDS = 6;

  private final Program program;
  private final Paths paths;
  private final Map<MethodId, Summary> summaries = new HashMap<>();
  private final Map<MethodId, Summary> exported = new HashMap<>();
  private final Set<MethodId> called = new HashSet<>();
  private final Map<MethodId, List<Section>> sections = new HashMap<>();
  private final Set<LockClass> givenBackElsewhere = new HashSet<>();

  private Solver(Program program) {
    this.program = program;
    this.paths = new Paths(program);
  }

  /** Sums up the program. */
  public static Solution solve(Program program) {
    Solver solver = new Solver(program);
    solver.exported.putAll(program.known());
    CallGraph calls = CallGraph.of(program);
    UnderLocks underLocks = new UnderLocks(calls, solver.findUnbalanced(calls));
    for (List<Body> component : calls.components()) {
      solver.solve(component, calls, underLocks);
    }
    return new Solution(
        program, calls.bodies(), solver.summaries, solver.exported, solver.called, solver.sections);
  }

  /** Finds what is given back elsewhere, and returns the methods that may leave something held. */
  private List<MethodId> findUnbalanced(CallGraph calls) {
    List<MethodId> leavers = new ArrayList<>();
    program
        .known()
        .forEach(
            (method, summary) -> {
              if (!summary.holds().isEmpty()) {
                leavers.add(method);
              }
            });
    for (Body body : calls.bodies()) {
      if (body.takesLocks()) {
        Summary alone = new Flow(body, NOTHING, paths).summary();
        for (Lock released : alone.releases()) {
          LockClass.of(released).ifPresent(givenBackElsewhere::add);
        }
        if (!alone.holds().isEmpty()) {
          leavers.add(body.method());
        }
      }
    }
    return leavers;
  }

  private void solve(List<Body> component, CallGraph calls, UnderLocks underLocks) {
    boolean recursive = component.size() > 1 || calls.callsItself(component.get(0));
    boolean changed = true;
    for (int round = 0; changed && round < (recursive ? MAX_ROUNDS : 1); round++) {
      changed = false;
      for (Body body : component) {
        Flow flow = new Flow(body, this, paths);
        Summary all = flow.summary();
        Summary summary = underLocks.contains(body.method()) ? all : all.forDependents();
        sections.put(body.method(), flow.sections());
        Summary known = summaries.put(body.method(), summary);
        changed |= known == null ? !summary.isEmpty() : size(known) != size(summary);
        exported.put(body.method(), exported(body, summary));
      }
    }
  }

  /* And a number that is another one when something happens for other arguments. */
  private static int size(Summary summary) {
    int conditions = 0;
    for (Summary.Acquisition found : summary.acquisitions()) {
      conditions += found.when().isAlways() ? 0 : found.when().hashCode();
    }
    return conditions
        + summary.acquisitions().size()
        + summary.openCalls().size()
        + summary.holds().size()
        + summary.releases().size();
  }

  /* What happens between two locks that both have a name is judged where it happens. */
  private static Summary exported(Body body, Summary summary) {
    if (body.traits().accepted()) {
      return new Summary(List.of(), List.of(), summary.holds(), summary.releases());
    }
    if (body.isHelper()) {
      return summary;
    }
    Summary.Collector kept = new Summary.Collector();
    for (Summary.Acquisition found : summary.acquisitions()) {
      if (found.held().isEmpty()) {
        kept.add(found);
        continue;
      }
      boolean nameless = LockClass.of(found.lock()).isEmpty();
      List<HeldLocks.Held> held = new ArrayList<>();
      for (HeldLocks.Held it : found.held()) {
        if (nameless || LockClass.of(it.lock()).isEmpty()) {
          held.add(it);
        }
      }
      kept.add(
          new Summary.Acquisition(
              found.lock(),
              List.copyOf(held),
              found.trace(),
              found.delegated(),
              found.self(),
              found.when()));
    }
    for (Summary.OpenCall call : summary.openCalls()) {
      if (call.call().receiver() != null && call.call().receiver().isCallable()) {
        kept.add(call);
      }
    }
    return kept.summary(summary.holds(), summary.releases());
  }

  @Override
  public List<Callee> of(Event.Call call, Body body) {
    AccessPath receiver = call.receiver();
    if (receiver != null && receiver.kind() == AccessPath.Kind.BODY) {
      MethodId lambda = new MethodId(receiver.owner(), receiver.name());
      return callees(List.of(lambda), body, true, false);
    }
    return callees(
        program.targets(call),
        body,
        isScopeOf(call.target(), body),
        program.isDelegation(call, body));
  }

  @Override
  public String selfAtCaller(Event.Call call, Callee callee, String inner, Body caller) {
    return callee.sameScope() ? inner : program.selfAtCaller(call, callee.owner(), inner, caller);
  }

  /* A method that is called by itself alone, or by a lambda in it, begins somewhere else. */
  private static boolean isItself(MethodId target, MethodId caller) {
    return target.equals(caller)
        || (caller.isLambda()
            && target.owner().equals(caller.owner())
            && target.simpleName().equals(caller.simpleName())
            && !target.isLambda());
  }

  private static boolean isScopeOf(MethodId target, Body body) {
    return target.isLambda() && target.owner().equals(body.method().owner());
  }

  private List<Callee> callees(
      List<MethodId> targets, Body caller, boolean sameScope, boolean delegated) {
    List<Callee> found = new ArrayList<>();
    for (MethodId target : targets) {
      if (!isItself(target, caller.method())) {
        called.add(target);
      }
      Summary summary = exported.get(target);
      if (summary != null && !summary.isEmpty()) {
        found.add(new Callee(target.owner(), summary, sameScope, delegated));
      }
    }
    return found;
  }

  @Override
  public List<HeldLocks.Held> leftHeld(List<HeldLocks.Held> held) {
    List<HeldLocks.Held> left = new ArrayList<>();
    for (HeldLocks.Held it : held) {
      if (LockClass.of(it.lock()).filter(givenBackElsewhere::contains).isPresent()) {
        left.add(it);
      }
    }
    return left;
  }

  private static final Callees NOTHING =
      new Callees() {
        @Override
        public List<Callee> of(Event.Call call, Body body) {
          return List.of();
        }

        @Override
        public String selfAtCaller(Event.Call call, Callee callee, String inner, Body caller) {
          return inner;
        }

        @Override
        public List<HeldLocks.Held> leftHeld(List<HeldLocks.Held> held) {
          return held;
        }
      };
}
