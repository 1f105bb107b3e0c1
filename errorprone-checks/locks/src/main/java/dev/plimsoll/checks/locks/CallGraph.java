package dev.plimsoll.checks.locks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Which methods call which, of those from which a lock can be reached. */
final class CallGraph {
  private final Map<MethodId, Body> bodies = new LinkedHashMap<>();
  private final Map<MethodId, Set<MethodId>> callees = new LinkedHashMap<>();
  private final Map<MethodId, List<MethodId>> callers = new HashMap<>();

  private CallGraph() {}

  static CallGraph of(Program program) {
    CallGraph graph = new CallGraph();
    Deque<MethodId> open = new ArrayDeque<>();
    Set<MethodId> reaching = new HashSet<>();
    List<MethodId> targets = new ArrayList<>();
    for (Body body : program.bodies().values()) {
      targets.clear();
      if (collect(body, program::likelyTargets, program, targets) && reaching.add(body.method())) {
        open.add(body.method());
      }
      for (MethodId target : targets) {
        graph.callers.computeIfAbsent(target, key -> new ArrayList<>(2)).add(body.method());
      }
    }
    while (!open.isEmpty()) {
      for (MethodId caller : graph.callers(open.pop())) {
        if (reaching.add(caller)) {
          open.add(caller);
        }
      }
    }
    /* Sorted, so that nothing depends on the order of the source files; few are left to sort. */
    for (MethodId method : reaching.stream().sorted().toList()) {
      Body body = program.bodies().get(method);
      if (body != null) {
        Set<MethodId> called = new LinkedHashSet<>();
        collect(body, program::targets, program, called);
        called.retainAll(reaching);
        graph.bodies.put(method, body);
        graph.callees.put(method, called);
      }
    }
    return graph;
  }

  /* Returns whether the body itself has something to say. */
  private static boolean collect(
      Body body,
      Function<Event.Call, List<MethodId>> calls,
      Program program,
      Collection<MethodId> targets) {
    boolean speaks = false;
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        if (event instanceof Event.Call call) {
          List<MethodId> found = calls.apply(call);
          targets.addAll(found);
          addBodies(call, targets);
          for (MethodId target : found) {
            speaks |= program.known().containsKey(target);
          }
          speaks |= isOpen(call, body);
        } else {
          speaks |= event.concernsLocks();
        }
      }
    }
    return speaks;
  }

  private static boolean isOpen(Event.Call call, Body body) {
    return (call.dispatch() == Event.Dispatch.FUNCTION
            && call.receiver() != null
            && call.receiver().kind() == AccessPath.Kind.PARAMETER)
        || (body.traits().internal() && call.isCallback());
  }

  private static void addBodies(Event.Call call, Collection<MethodId> targets) {
    addBody(call.receiver(), targets);
    for (AccessPath argument : call.arguments()) {
      addBody(argument, targets);
    }
  }

  private static void addBody(AccessPath path, Collection<MethodId> targets) {
    if (path != null && path.kind() == AccessPath.Kind.BODY) {
      targets.add(new MethodId(path.owner(), path.name()));
    }
  }

  /** The methods from which a lock can be reached, in the order of their names. */
  Collection<Body> bodies() {
    return bodies.values();
  }

  Collection<MethodId> callers(MethodId method) {
    return callers.getOrDefault(method, List.of());
  }

  Collection<MethodId> callees(MethodId method) {
    return callees.getOrDefault(method, Set.of());
  }

  boolean callsItself(Body body) {
    return callees.get(body.method()).contains(body.method());
  }

  /** The groups of methods that call each other, called ones first (Tarjan, without recursion). */
  List<List<Body>> components() {
    return new Components().find();
  }

  private final class Components {
    private final Map<MethodId, Integer> numbers = new HashMap<>();
    private final Map<MethodId, Integer> lows = new HashMap<>();
    private final Deque<MethodId> stack = new ArrayDeque<>();
    private final Set<MethodId> onStack = new LinkedHashSet<>();
    private final List<List<Body>> found = new ArrayList<>();

    private record Frame(MethodId method, Iterator<MethodId> rest) {}

    List<List<Body>> find() {
      for (MethodId root : bodies.keySet()) {
        if (!numbers.containsKey(root)) {
          visit(root);
        }
      }
      return found;
    }

    private void visit(MethodId root) {
      Deque<Frame> frames = new ArrayDeque<>();
      frames.push(open(root));
      while (!frames.isEmpty()) {
        Frame frame = frames.peek();
        if (frame.rest().hasNext()) {
          MethodId next = frame.rest().next();
          if (!numbers.containsKey(next)) {
            frames.push(open(next));
          } else if (onStack.contains(next)) {
            lows.merge(frame.method(), numbers.get(next), Math::min);
          }
        } else {
          frames.pop();
          close(frame.method());
          if (!frames.isEmpty()) {
            lows.merge(frames.peek().method(), lows.get(frame.method()), Math::min);
          }
        }
      }
    }

    private Frame open(MethodId method) {
      numbers.put(method, numbers.size());
      lows.put(method, numbers.get(method));
      stack.push(method);
      onStack.add(method);
      return new Frame(method, callees(method).iterator());
    }

    private void close(MethodId method) {
      if (lows.get(method).equals(numbers.get(method))) {
        List<Body> component = new ArrayList<>();
        MethodId member;
        do {
          member = stack.pop();
          onStack.remove(member);
          component.add(0, bodies.get(member));
        } while (!member.equals(method));
        found.add(component);
      }
    }
  }
}
