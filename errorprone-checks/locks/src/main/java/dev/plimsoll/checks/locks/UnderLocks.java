package dev.plimsoll.checks.locks;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Which methods may run while their caller holds a lock. Of the others only dependents want to know
 * which locks they wait for.
 */
final class UnderLocks {
  private final Set<MethodId> methods = new HashSet<>();

  /**
   * Finds them.
   *
   * @param leavers the methods that return with a lock that they took
   */
  UnderLocks(CallGraph calls, Collection<MethodId> leavers) {
    Set<MethodId> holding = new HashSet<>();
    Deque<MethodId> open = new ArrayDeque<>(leavers);
    while (!open.isEmpty()) {
      MethodId leaver = open.pop();
      if (holding.add(leaver)) {
        /* Whoever calls it may hold the lock from then on, and leave with it in turn. */
        open.addAll(calls.callers(leaver));
      }
    }
    for (Body body : calls.bodies()) {
      if (body.takesLocks() || holding.contains(body.method())) {
        open.addAll(calls.callees(body.method()));
      }
    }
    while (!open.isEmpty()) {
      MethodId method = open.pop();
      if (methods.add(method)) {
        open.addAll(calls.callees(method));
      }
    }
  }

  boolean contains(MethodId method) {
    return methods.contains(method);
  }
}
