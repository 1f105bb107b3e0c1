package dev.plimsoll.checks.locks;

/**
 * A lock as a method takes it.
 *
 * @param path how the method names the object
 * @param kind what the object is
 * @param mode whether others may hold it too
 */
public record Lock(AccessPath path, Kind kind, Mode mode) {
  /** What the object is, as far as it changes who waits for whom. */
  public enum Kind {
    /** Any object, through {@code synchronized}. */
    MONITOR(true),
    /** A re-entrant {@code java.util.concurrent} lock. */
    LOCK(true),
    /** A lock that its own holder waits for, such as {@code StampedLock}. */
    STAMPED(false),
    /** A class while it is initialised. */
    INITIALISER(true),
    /** A semaphore that has one permit. */
    PERMIT(false),
    /** An entry of a concurrent map while its value is computed, which its own holder waits for. */
    ENTRY(false),
    /** The only thread of an executor, held by what runs on it; nobody waits for it. */
    THREAD(true);

    private final boolean reentrant;

    Kind(boolean reentrant) {
      this.reentrant = reentrant;
    }

    boolean isReentrant() {
      return reentrant;
    }
  }

  /** Whether others may hold it at the same time. */
  public enum Mode {
    EXCLUSIVE,
    SHARED
  }

  Lock at(AccessPath newPath) {
    return newPath == path ? this : new Lock(newPath, kind, mode);
  }

  boolean isSameObject(Lock other) {
    return path.equals(other.path);
  }

  boolean isShared() {
    return mode == Mode.SHARED;
  }

  /** Whether a thread that holds {@code held} waits for itself when it takes this one. */
  boolean waitsForItself(Lock held) {
    if (!isSameObject(held)) {
      return false;
    }
    boolean upgrade = held.isShared() && !isShared();
    return upgrade || (!kind.isReentrant() && !(isShared() && held.isShared()));
  }

  @Override
  public boolean equals(Object o) {
    return this == o
        || (o instanceof Lock other
            && kind == other.kind
            && mode == other.mode
            && path.equals(other.path));
  }

  /* See MethodId. Of an enum the ordinal: its identity differs from run to run. */
  @Override
  public int hashCode() {
    return (31 * path.hashCode() + kind.ordinal()) * 31 + mode.ordinal();
  }

  @Override
  public String toString() {
    return path + (isShared() ? "(read)" : "");
  }
}
