package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Follows the locks that are held through one method and sums up what the method does.
 *
 * <p>A lock counts as held only where it is held whichever way control came. So a block's state
 * only ever shrinks, and the walk ends.
 */
final class Flow {
  private final Body body;
  private final Callees callees;
  private final Paths paths;
  private final HeldLocks[] states;
  private final Map<Event.Call, List<Callees.Callee>> targets = new IdentityHashMap<>();
  private final TreeSet<Integer> open = new TreeSet<>();
  private final Summary.Collector found = new Summary.Collector();
  private final Set<Lock> releases = new LinkedHashSet<>();
  private final List<Section> sections = new ArrayList<>();
  private boolean collecting;

  Flow(Body body, Callees callees, Paths paths) {
    this.body = body;
    this.callees = callees;
    this.paths = paths;
    this.states = new HeldLocks[body.blocks().size()];
  }

  Summary summary() {
    if (!body.takesLocks() && !dependsOnWays()) {
      return withoutLocks();
    }
    reach(body.entry(), HeldLocks.NONE);
    while (!open.isEmpty()) {
      Block block = body.blocks().get(open.pollFirst());
      HeldLocks after = through(block, states[block.index()]);
      if (after != null) {
        for (Block next : block.successors()) {
          reach(next, after);
        }
      }
    }
    collecting = true;
    for (Block block : body.blocks()) {
      if (states[block.index()] != null) {
        through(block, states[block.index()]);
      }
    }
    HeldLocks atExit = states[body.exit().index()];
    return found.summary(
        atExit == null ? List.of() : callees.leftHeld(atExit.locks()), new ArrayList<>(releases));
  }

  /** What is done while locks are held; known with the summary. */
  List<Section> sections() {
    return sections;
  }

  private void during(Event event, HeldLocks held, Trace way) {
    if (!collecting) {
      return;
    }
    HeldLocks locks = held.withoutAll(it -> it.lock().kind() == Lock.Kind.THREAD);
    if (!locks.isEmpty()) {
      sections.add(new Section(body, event, locks.locks(), way));
    }
  }

  /* Whether a call changes what is held, or is only made for some arguments. */
  private boolean dependsOnWays() {
    boolean isGuarded = false;
    boolean leadsOn = false;
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        isGuarded |= event instanceof Event.Guard;
        if (event instanceof Event.Call call) {
          for (Callees.Callee callee : targets(call)) {
            leadsOn = true;
            if (callee.summary().changesHeldLocks()) {
              return true;
            }
          }
        }
      }
    }
    return isGuarded && leadsOn;
  }

  /* Nothing is held anywhere, so the ways through the method do not matter. */
  private Summary withoutLocks() {
    collecting = true;
    for (Block block : body.blocks()) {
      for (Event event : block.events()) {
        if (event instanceof Event.Call call) {
          called(call, HeldLocks.NONE);
        }
      }
    }
    return found.summary(List.of(), List.of());
  }

  private void reach(Block block, HeldLocks state) {
    HeldLocks known = states[block.index()];
    HeldLocks met = known == null ? state : known.meet(state);
    if (known == null || met != known) {
      states[block.index()] = met;
      open.add(block.index());
    }
  }

  /* Null where no argument leads to the end. */
  private HeldLocks through(Block block, HeldLocks before) {
    HeldLocks state = before;
    for (Event event : block.events()) {
      if (event instanceof Event.Acquire acquire) {
        state = acquired(acquire, state);
      } else if (event instanceof Event.Release release) {
        state = released(paths.normalise(release.lock()), state);
      } else if (event instanceof Event.Await await) {
        awaited(await, state);
        during(await, state, null);
      } else if (event instanceof Event.Call call) {
        if (block.handler() != null && !collecting) {
          reach(block.handler(), state);
        }
        during(call, state, null);
        state = called(call, state);
      } else if (event instanceof Event.Blocks || event instanceof Event.Notifies) {
        during(event, state, null);
      } else if (event instanceof Event.Close close) {
        state = state.withoutAll(it -> close.call().equals(it.call()));
      } else if (event instanceof Event.Assign assign) {
        state = state.assigned(assign.local(), assign.value());
      } else if (event instanceof Event.Guard guard) {
        state = state.behind(guard);
        if (state == null) {
          return null;
        }
      }
    }
    return state;
  }

  private HeldLocks acquired(Event.Acquire acquire, HeldLocks state) {
    Lock lock = paths.normalise(acquire.lock());
    if (!acquire.blocking()) {
      /* A condition may be asked twice whether the lock was got; it is held once. */
      return state.holds(lock)
          ? state
          : state.with(new HeldLocks.Held(lock, acquire.place(), null));
    }
    if (collecting) {
      waits(lock, state, List.of(), Trace.of(acquire.place()), false, "", state.when());
    }
    return state.with(new HeldLocks.Held(lock, acquire.place(), null));
  }

  private HeldLocks released(Lock lock, HeldLocks state) {
    HeldLocks after =
        state.without(it -> it.lock().isSameObject(lock) && it.lock().mode() == lock.mode());
    if (after == state) {
      after = state.without(it -> it.lock().isSameObject(lock));
    }
    if (after == state && collecting && isCallers(lock)) {
      releases.add(lock);
    }
    return after;
  }

  private static boolean isCallers(Lock lock) {
    return switch (lock.path().root().kind()) {
      case THIS, PARAMETER, STATIC, CLASS -> true;
      default -> false;
    };
  }

  /* Waiting lets go of one lock and takes it again while the others are still held. */
  private void awaited(Event.Await await, HeldLocks state) {
    Lock lock = paths.normalise(await.lock());
    if (collecting && state.holds(lock)) {
      HeldLocks others = state.withoutAll(it -> it.lock().isSameObject(lock));
      waits(lock, others, List.of(), Trace.of(await.place()), false, "", state.when());
    }
  }

  /* Asked for twice: on the way to the states, and when they are known. */
  private List<Callees.Callee> targets(Event.Call call) {
    return collecting
        ? targets.getOrDefault(call, List.of())
        : targets.computeIfAbsent(call, it -> callees.of(it, body));
  }

  private HeldLocks called(Event.Call call, HeldLocks before) {
    HeldLocks state = before;
    List<Callees.Callee> targets = targets(call);
    for (Callees.Callee callee : targets) {
      if (collecting) {
        collect(call, callee, narrowed(before, call, callee));
      }
      if (targets.size() == 1) {
        state = afterCall(call, callee, state);
      }
    }
    if (collecting && (isOpen(call) || isCallback(call, targets, before))) {
      found.add(new Summary.OpenCall(call, before.locks(), Trace.of(call.place()), false));
    }
    return state;
  }

  /* If an overriding method of the own object runs, the object is of the class that overrides. */
  private HeldLocks narrowed(HeldLocks state, Event.Call call, Callees.Callee callee) {
    return call.receiver() != null && call.receiver().kind() == AccessPath.Kind.THIS
        ? state.narrowed(callee.owner(), paths)
        : state;
  }

  private static boolean isOpen(Event.Call call) {
    return call.dispatch() == Event.Dispatch.FUNCTION
        && call.receiver() != null
        && call.receiver().kind() == AccessPath.Kind.PARAMETER;
  }

  /* An interface that nothing here implements: whoever uses the program does. */
  private boolean isCallback(Event.Call call, List<Callees.Callee> targets, HeldLocks state) {
    return targets.isEmpty() && call.isCallback() && (!state.isEmpty() || body.traits().internal());
  }

  private HeldLocks afterCall(Event.Call call, Callees.Callee callee, HeldLocks before) {
    HeldLocks state = before;
    for (Lock released : callee.summary().releases()) {
      state = released(paths.toCaller(released, call, callee.sameScope()), state);
    }
    for (HeldLocks.Held held : callee.summary().holds()) {
      Lock lock = paths.toCaller(held.lock(), call, callee.sameScope());
      state = state.with(new HeldLocks.Held(lock, held.place(), call.place()));
    }
    return state;
  }

  private void collect(Event.Call call, Callees.Callee callee, HeldLocks state) {
    for (Summary.Acquisition inner : callee.summary().acquisitions()) {
      String self = callees.selfAtCaller(call, callee, inner.self(), body);
      When when = when(inner, call, callee, state);
      if (self == null || when == null) {
        continue;
      }
      Lock lock = paths.toCaller(inner.lock(), call, callee.sameScope());
      waits(
          lock,
          state,
          toCaller(inner.held(), call, callee),
          inner.trace().from(call.place()),
          inner.delegated() || callee.delegated(),
          self,
          when);
    }
    for (Summary.OpenCall inner : callee.summary().openCalls()) {
      resolve(call, callee, inner, state);
    }
  }

  /* For which arguments of this method something happens in a called one; null for none. */
  private static When when(
      Summary.Acquisition inner, Event.Call call, Callees.Callee callee, HeldLocks state) {
    When here = callee.sameScope() ? inner.when() : inner.when().atCaller(call);
    return here == null ? null : state.when().and(here);
  }

  /** A called method calls one of its parameters: here it may be known what that is. */
  private void resolve(
      Event.Call call, Callees.Callee callee, Summary.OpenCall inner, HeldLocks state) {
    AccessPath receiver = inner.call().receiver();
    if (receiver != null && !callee.sameScope()) {
      receiver = paths.toCaller(receiver, call);
    }
    boolean delegated = inner.delegated() || callee.delegated();
    Event.Call resolved = inner.call().on(receiver, call.place());
    HeldLocks around = plus(state, toCaller(inner.held(), call, callee));
    List<Callees.Callee> targets = isOpen(resolved) ? List.of() : callees.of(resolved, body);
    during(resolved, around, inner.trace().from(call.place()));
    if (isOpen(resolved) || isCallback(resolved, targets, around)) {
      found.add(
          new Summary.OpenCall(
              resolved, around.locks(), inner.trace().from(call.place()), delegated));
    }
    for (Callees.Callee target : targets) {
      for (Summary.Acquisition innermost : target.summary().acquisitions()) {
        String self = callees.selfAtCaller(resolved, target, innermost.self(), body);
        When when = when(innermost, resolved, target, state);
        if (self == null || when == null) {
          continue;
        }
        Lock lock = paths.toCaller(innermost.lock(), resolved, target.sameScope());
        Trace trace = inner.trace().then(innermost.trace()).from(call.place());
        waits(
            lock,
            around,
            toCaller(innermost.held(), resolved, target),
            trace,
            delegated || innermost.delegated(),
            self,
            when);
      }
    }
  }

  private List<HeldLocks.Held> toCaller(
      List<HeldLocks.Held> held, Event.Call call, Callees.Callee callee) {
    if (held.isEmpty()) {
      return held;
    }
    List<HeldLocks.Held> translated = new ArrayList<>(held.size());
    for (HeldLocks.Held it : held) {
      Lock lock = paths.toCaller(it.lock(), call, callee.sameScope());
      translated.add(new HeldLocks.Held(lock, it.place(), null));
    }
    return translated;
  }

  /** Notes that a lock is waited for, unless the thread has it already. */
  private void waits(
      Lock lock,
      HeldLocks outer,
      List<HeldLocks.Held> inner,
      Trace trace,
      boolean delegated,
      String self,
      When when) {
    if (isPrivate(lock)) {
      return;
    }
    if (outer.isEmpty() && inner.isEmpty()) {
      found.add(new Summary.Acquisition(lock, List.of(), trace, delegated, self, when));
      return;
    }
    List<HeldLocks.Held> around = new ArrayList<>();
    HeldLocks all = plus(outer, inner);
    for (HeldLocks.Held held : self.isEmpty() ? all.locks() : all.narrowed(self, paths).locks()) {
      if (held.lock().isSameObject(lock)) {
        if (!lock.waitsForItself(held.lock())) {
          return;
        }
      } else if (isPrivate(held.lock()) || isOrdered(held.lock(), lock)) {
        continue;
      }
      around.add(held);
    }
    found.add(new Summary.Acquisition(lock, List.copyOf(around), trace, delegated, self, when));
  }

  /* No other thread knows the object; or its class, while the class is initialised. */
  private boolean isPrivate(Lock lock) {
    AccessPath root = lock.path().root();
    return switch (root.kind()) {
      case FRESH -> LockClass.of(lock).isEmpty();
      case STATIC, CLASS ->
          lock.kind() != Lock.Kind.INITIALISER
              && body.method().isClassInitialiser()
              && root.owner().equals(body.method().owner());
      default -> false;
    };
  }

  /* Instances of one class that this method compares before it takes their locks. */
  private boolean isOrdered(Lock held, Lock lock) {
    return held.path().hasSameSteps(lock.path()) && body.orders(held.path(), lock.path());
  }

  private static HeldLocks plus(HeldLocks outer, List<HeldLocks.Held> inner) {
    HeldLocks all = outer;
    for (HeldLocks.Held held : inner) {
      if (!all.holds(held.lock())) {
        all = all.with(held);
      }
    }
    return all;
  }
}
