package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What calling a method does with locks, in terms of its own receiver and parameters.
 *
 * @param acquisitions the locks it may wait for, itself or through calls
 * @param openCalls calls on its parameters, whose target only the caller knows
 * @param holds locks that it took and still holds when it returns
 * @param releases locks that it gives back without having taken them
 */
public record Summary(
    List<Acquisition> acquisitions,
    List<OpenCall> openCalls,
    List<HeldLocks.Held> holds,
    List<Lock> releases) {
  static final Summary EMPTY = new Summary(List.of(), List.of(), List.of(), List.of());

  /* A method that may take more different locks than this is known by the first ones only. */
  private static final int MAX_ACQUISITIONS = 96;

  private static final int MAX_OPEN_CALLS = 24;

  /** Beyond these a method tells nothing new: what it waits for is far away. */
  static final int MAX_TOLD = 8;

  /* From so many steps away nobody knows which of several objects it is. */
  private static final int FAR = 3;

  /* Deeper call chains are cut: nobody would read them. */
  private static final int MAX_TRACE = 12;

  /**
   * Waiting for a lock.
   *
   * @param lock the lock
   * @param held what is held meanwhile, outermost first
   * @param trace the calls that lead there, and last the place that takes it
   * @param delegated whether an object hands the call on to another of its own interface
   * @param self the class that the receiver has to be of for this to happen, empty for any
   * @param when for which arguments it happens
   */
  public record Acquisition(
      Lock lock,
      List<HeldLocks.Held> held,
      Trace trace,
      boolean delegated,
      String self,
      When when) {
    /**
     * Whether it says something to others: a stack of decorators, and an object that nobody can
     * name, do not.
     */
    boolean isUseful() {
      return !delegated && (LockClass.of(lock).isPresent() || isCallers(lock.path().root()));
    }

    private Acquisition onlyIf(When other) {
      return when.equals(other) ? this : new Acquisition(lock, held, trace, delegated, self, other);
    }

    /* A dependent may know which object is near to its own; of others the class has to do. */
    private Object part() {
      AccessPath path = lock.path();
      Optional<LockClass> known = LockClass.of(lock);
      Object part =
          known.isEmpty() || (isCallers(path.root()) && path.length() <= 1) ? path : known.get();
      return when.isAlways() ? part : List.of(part, when);
    }

    private static boolean isCallers(AccessPath root) {
      return root.kind() == AccessPath.Kind.THIS || root.kind() == AccessPath.Kind.PARAMETER;
    }

    /** Whether the thread already holds the lock in a way that makes it wait for itself. */
    boolean isSelfDeadlock() {
      for (HeldLocks.Held it : held) {
        if (lock.waitsForItself(it.lock())) {
          return true;
        }
      }
      return false;
    }
  }

  /** A call whose target is not known yet, made while {@code held} is held. */
  public record OpenCall(
      Event.Call call, List<HeldLocks.Held> held, Trace trace, boolean delegated) {}

  /**
   * What dependents want to know of it if none of its callers here holds a lock: of the locks that
   * it waits for with nothing held, the nearest of each part.
   */
  Summary forDependents() {
    if (acquisitions.isEmpty()) {
      return this;
    }
    List<Acquisition> nearestFirst = new ArrayList<>(acquisitions);
    nearestFirst.sort(Comparator.comparingInt(found -> found.trace().length()));
    Set<Object> parts = new HashSet<>();
    Set<Acquisition> left = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Acquisition found : nearestFirst) {
      boolean tells = found.isUseful() && parts.size() < MAX_TOLD && parts.add(found.part());
      if (found.held().isEmpty() && !tells) {
        left.add(found);
      }
    }
    if (left.isEmpty()) {
      return this;
    }
    List<Acquisition> kept = new ArrayList<>(acquisitions);
    kept.removeIf(left::contains);
    return new Summary(List.copyOf(kept), openCalls, holds, releases);
  }

  boolean isEmpty() {
    return acquisitions.isEmpty() && openCalls.isEmpty() && !changesHeldLocks();
  }

  boolean changesHeldLocks() {
    return !holds.isEmpty() || !releases.isEmpty();
  }

  /** Collects the parts of a summary, each once. */
  static final class Collector {
    private record Key(Object what, List<?> held) {}

    private final Map<Object, Acquisition> acquisitions = new LinkedHashMap<>();
    private final Map<Key, OpenCall> openCalls = new LinkedHashMap<>();

    void add(Acquisition found) {
      Object part = part(found.lock());
      boolean isPlain = found.held().isEmpty() && found.self().isEmpty();
      Object key = isPlain ? part : new Key(List.of(part, found.self()), withTypes(found.held()));
      Acquisition known = acquisitions.get(key);
      if (known == null) {
        if (acquisitions.size() < MAX_ACQUISITIONS && isShort(found.trace())) {
          acquisitions.put(key, found);
        }
        return;
      }
      When either = known.when().or(found.when());
      if (isNearer(found.trace(), known.trace())) {
        acquisitions.put(key, found.onlyIf(either));
      } else if (either != known.when() && isShort(found.trace())) {
        acquisitions.put(key, known.onlyIf(either));
      }
    }

    void add(OpenCall found) {
      Key key =
          new Key(
              List.of(found.call().target(), String.valueOf(found.call().receiver())),
              locks(found.held()));
      OpenCall known = openCalls.get(key);
      if (known == null
          ? openCalls.size() < MAX_OPEN_CALLS && isShort(found.trace())
          : isNearer(found.trace(), known.trace())) {
        openCalls.put(key, found);
      }
    }

    Summary summary(List<HeldLocks.Held> holds, List<Lock> releases) {
      return new Summary(
          List.copyOf(acquisitions.values()),
          List.copyOf(openCalls.values()),
          List.copyOf(holds),
          List.copyOf(releases));
    }

    /* Ways to a far lock are as many as the ways through the objects; which part it plays is one. */
    private static Object part(Lock lock) {
      if (lock.path().length() < FAR) {
        return lock;
      }
      Optional<LockClass> known = LockClass.of(lock);
      return known.isEmpty() ? lock : new Key(known.get(), List.of(lock.kind(), lock.mode()));
    }

    private static boolean isShort(Trace trace) {
      return trace.length() <= MAX_TRACE;
    }

    private static boolean isNearer(Trace trace, Trace known) {
      return trace.length() < known.length();
    }

    /* The same path may be known by different classes on different ways. */
    private static List<Object> withTypes(List<HeldLocks.Held> held) {
      List<Object> locks = new ArrayList<>(2 * held.size());
      for (HeldLocks.Held it : held) {
        locks.add(it.lock());
        locks.add(it.lock().path().type());
      }
      return locks;
    }

    private static List<Lock> locks(List<HeldLocks.Held> held) {
      List<Lock> locks = new ArrayList<>(held.size());
      held.forEach(it -> locks.add(it.lock()));
      return locks;
    }
  }
}
