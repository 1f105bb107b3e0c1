package dev.plimsoll.checks.locks.source;

import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;

/**
 * What a library's method does with a lock.
 *
 * @param kind the effect
 * @param lock what the receiver is, where that matters
 * @param mode whether others may hold it too, where that matters
 */
record LockEffect(Kind kind, Lock.Kind lock, Lock.Mode mode) {
  /** The effects that rows name. */
  enum Kind {
    ACQUIRE,
    TRY,
    RELEASE,
    AWAIT,
    READ,
    WRITE,
    CONDITION,
    ELEMENT,
    SAME,
    LATER,
    DURING,
    SYNCHRONIZED,
    PERMITS,
    UNBOUNDED,
    /** No row names the method. */
    NONE
  }

  /** The receiver's monitor is held while the method runs, and what it is given. */
  static final LockEffect UNDER_MONITOR =
      new LockEffect(Kind.DURING, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);

  static final LockEffect NONE = new LockEffect(Kind.NONE, null, null);

  /** Reads the rows of kind {@code lock}. */
  static MethodIndex<LockEffect> load(Models models) {
    MethodIndex<LockEffect> effects = new MethodIndex<>();
    for (ModelRow row : models.rows("lock")) {
      effects.add(row.method(0, "method"), effect(row));
    }
    return effects;
  }

  private static LockEffect effect(ModelRow row) {
    Kind kind = row.constant(Kind.class, 1, "effect");
    return switch (kind) {
      case ACQUIRE, TRY, RELEASE, AWAIT, DURING ->
          new LockEffect(
              kind,
              row.constant(Lock.Kind.class, 2, "what the receiver is"),
              row.constant(Lock.Mode.class, 3, "whether others may hold it too"));
      default -> new LockEffect(kind, null, null);
    };
  }
}
