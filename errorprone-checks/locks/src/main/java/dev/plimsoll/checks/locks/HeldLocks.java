package dev.plimsoll.checks.locks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The locks that are held for certain at a point of a method, outermost first.
 *
 * @param locks the locks; one that is held twice is there twice
 * @param when for which arguments of the method control comes there
 */
record HeldLocks(List<Held> locks, When when) {
  static final HeldLocks NONE = new HeldLocks(List.of(), When.ALWAYS);

  /** A held lock, and where it was taken; {@code call} is the call that left it held, or null. */
  record Held(Lock lock, Place place, Place call) {}

  private HeldLocks holding(List<Held> changed) {
    return new HeldLocks(List.copyOf(changed), when);
  }

  /** The same, behind a guard; null if it lets nothing through. */
  HeldLocks behind(Event.Guard guard) {
    When narrower = when.and(guard.parameter(), Range.of(guard.constants(), guard.isOneOf()));
    return narrower == null ? null : new HeldLocks(locks, narrower);
  }

  boolean isEmpty() {
    return locks.isEmpty();
  }

  boolean holds(Lock lock) {
    return find(lock) != null;
  }

  /** The outermost lock on the same object, or null. */
  Held find(Lock lock) {
    for (Held held : locks) {
      if (held.lock().isSameObject(lock)) {
        return held;
      }
    }
    return null;
  }

  HeldLocks with(Held held) {
    List<Held> more = new ArrayList<>(locks);
    more.add(held);
    return holding(more);
  }

  /** Without the innermost lock that matches; the same object when none does. */
  HeldLocks without(Predicate<Held> matches) {
    for (int i = locks.size() - 1; i >= 0; i--) {
      if (matches.test(locks.get(i))) {
        List<Held> fewer = new ArrayList<>(locks);
        fewer.remove(i);
        return holding(fewer);
      }
    }
    return this;
  }

  HeldLocks withoutAll(Predicate<Held> matches) {
    List<Held> fewer = new ArrayList<>(locks);
    return fewer.removeIf(matches) ? holding(fewer) : this;
  }

  /** The same, where the receiver is known to be of a class. */
  HeldLocks narrowed(String type, Paths paths) {
    for (int i = 0; i < locks.size(); i++) {
      Lock lock = locks.get(i).lock();
      AccessPath narrow = paths.narrowed(lock.path(), type);
      if (narrow != lock.path()) {
        List<Held> changed = new ArrayList<>(locks);
        changed.set(i, new Held(lock.at(narrow), locks.get(i).place(), locks.get(i).call()));
        return holding(changed);
      }
    }
    return this;
  }

  /** What is held whichever of the two ways control came. */
  HeldLocks meet(HeldLocks other) {
    if (equals(other)) {
      return this;
    }
    List<Held> left = new ArrayList<>(other.locks);
    List<Held> both = new ArrayList<>();
    for (Held held : locks) {
      if (left.removeIf(it -> isSameHold(it, held))) {
        both.add(held);
      }
    }
    When either = when.or(other.when);
    return both.size() == locks.size() && either == when
        ? this
        : new HeldLocks(List.copyOf(both), either);
  }

  private static boolean isSameHold(Held one, Held other) {
    return one.lock().isSameObject(other.lock()) && one.lock().mode() == other.lock().mode();
  }

  /** After {@code local = value}: locks named by the old value lose that name. */
  HeldLocks assigned(AccessPath local, AccessPath value) {
    List<Held> renamed = new ArrayList<>();
    boolean changed = false;
    for (Held held : locks) {
      AccessPath path = held.lock().path();
      if (value != null && !value.root().equals(local) && startsWith(path, value)) {
        path = replace(path, value, local);
      } else if (path.root().equals(local)) {
        changed = true;
        continue;
      }
      changed |= path != held.lock().path();
      renamed.add(new Held(held.lock().at(path), held.place(), held.call()));
    }
    return changed ? holding(renamed) : this;
  }

  private static boolean startsWith(AccessPath path, AccessPath prefix) {
    for (AccessPath it = path; it != null; it = it.base()) {
      if (it.equals(prefix)) {
        return prefix.root().kind() == AccessPath.Kind.LOCAL;
      }
    }
    return false;
  }

  private static AccessPath replace(AccessPath path, AccessPath prefix, AccessPath by) {
    return path.equals(prefix) ? by : path.rebased(replace(path.base(), prefix, by));
  }
}
