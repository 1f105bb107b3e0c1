package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Event;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.tree.analysis.Value;

/**
 * What is known of a value on the stack or in a local variable.
 *
 * @param size how many slots it takes
 * @param type its class, empty where unknown, null for what is no object
 * @param path which object it is, or null
 * @param origins the objects that a number or text was computed from
 * @param attempt the attempt to take a lock that it is the outcome of, or null
 * @param named how many objects had got a name, when this one got its own; else zero
 */
record Operand(
    int size,
    String type,
    AccessPath path,
    Set<AccessPath> origins,
    Event.Acquire attempt,
    int named)
    implements Value {
  /** A slot that holds nothing that can be used. */
  static final Operand UNUSED = new Operand(1, null, null, Set.of(), null, 0);

  /** The null reference, which may become any object. */
  static final Operand NULL = new Operand(1, "null", null, Set.of(), null, 0);

  /* What two attempts leave, so that a third does not count again. */
  private static final Event.Acquire SEVERAL = new Event.Acquire(null, false, null);

  static Operand number(int size, Set<AccessPath> origins) {
    return new Operand(size, null, null, origins, null, 0);
  }

  static Operand object(String type, AccessPath path) {
    return object(type, path, Set.of());
  }

  static Operand object(String type, AccessPath path, Set<AccessPath> origins) {
    return new Operand(1, type, path, origins, null, 0);
  }

  static Operand attempt(Event.Acquire attempt) {
    return new Operand(1, null, null, Set.of(), attempt, 0);
  }

  @Override
  public int getSize() {
    return size;
  }

  boolean isObject() {
    return type != null;
  }

  boolean isAttempt() {
    return attempt != null && attempt != SEVERAL;
  }

  /** The object as far as its class is known, where it has no path. */
  AccessPath pathOr(AccessPath unknown) {
    return path == null ? unknown : path;
  }

  /** The objects behind it: those it was computed from, and itself. */
  Set<AccessPath> roots() {
    if (path == null) {
      return origins;
    }
    Set<AccessPath> roots = new HashSet<>(origins);
    roots.add(path.root());
    return roots;
  }

  /** What is known if it is either of both; a value never becomes better known. */
  Operand meet(Operand other) {
    if (equals(other) || other == NULL && isObject()) {
      return this;
    }
    if (this == NULL && other.isObject()) {
      return other;
    }
    if (size != other.size || isObject() != other.isObject()) {
      return UNUSED;
    }
    Operand better = pathOf(other);
    return new Operand(
        size,
        type == null || type.equals(other.type) ? type : "",
        better == null ? null : better.path,
        union(origins, other.origins),
        meet(attempt, other.attempt),
        better == null ? 0 : better.named);
  }

  /*
   * An object gets a name where it is copied and nothing is known of it, which may turn out when the
   * copy was followed already; so a name outdoes what was known before, and a later one an earlier.
   */
  private Operand pathOf(Operand other) {
    if (path == null || other.path == null) {
      return null;
    }
    if (named != other.named) {
      return named > other.named ? this : other;
    }
    return path.equals(other.path) ? this : null;
  }

  /* `boolean locked = false;` before the attempt does not unmake it. */
  private static Event.Acquire meet(Event.Acquire one, Event.Acquire other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.equals(other) ? one : SEVERAL;
  }

  static Set<AccessPath> union(Set<AccessPath> one, Set<AccessPath> other) {
    if (one.containsAll(other)) {
      return one;
    }
    Set<AccessPath> both = new HashSet<>(one);
    both.addAll(other);
    return Set.copyOf(both);
  }

  /* Compared at every place where ways meet, and then mostly the same object. */
  @Override
  public boolean equals(Object o) {
    return this == o
        || (o instanceof Operand other
            && size == other.size
            && named == other.named
            && Objects.equals(path, other.path)
            && Objects.equals(type, other.type)
            && Objects.equals(attempt, other.attempt)
            && (origins == other.origins || origins.equals(other.origins)));
  }

  @Override
  public int hashCode() {
    return Objects.hash(size, type, path, origins, attempt, named);
  }
}
