package dev.plimsoll.checks.locks;

import dev.plimsoll.checks.model.MalformedModelException;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a library's method does with a lock.
 *
 * @param kind the effect
 * @param lock what the receiver is, where that matters
 * @param mode whether others may hold it too, where that matters
 */
public record LockEffect(Kind kind, Lock.Kind lock, Lock.Mode mode) {
  /** The effects that rows name. */
  public enum Kind {
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
    SINGLE,
    /** No row names the method. */
    NONE
  }

  /** The kind of rows that tell what methods do with locks. */
  public static final String ROW = "lock";

  /** The receiver's monitor is held while the method runs, and what it is given. */
  public static final LockEffect UNDER_MONITOR =
      new LockEffect(Kind.DURING, Lock.Kind.MONITOR, Lock.Mode.EXCLUSIVE);

  /** Nothing that any row tells. */
  public static final LockEffect NONE = new LockEffect(Kind.NONE, null, null);

  /**
   * Reads the rows of kind {@code lock} among others.
   *
   * @param effects is told of each method, and what it does
   * @throws MalformedModelException if a row cannot be read
   */
  public static void read(List<ModelRow> rows, BiConsumer<MethodRef, LockEffect> effects) {
    for (ModelRow row : rows) {
      if (row.kind().equals(ROW)) {
        effects.accept(row.method(0, "method"), effect(row));
      }
    }
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
