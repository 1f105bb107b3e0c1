package dev.plimsoll.checks.locks.source;

import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.Locale;

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
    /** No row names the method. */
    NONE
  }

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
    Kind kind = read(Kind.class, row, 1, "effect");
    return switch (kind) {
      case ACQUIRE, TRY, RELEASE, AWAIT ->
          new LockEffect(
              kind,
              read(Lock.Kind.class, row, 2, "what the receiver is"),
              read(Lock.Mode.class, row, 3, "whether others may hold it too"));
      default -> new LockEffect(kind, null, null);
    };
  }

  private static <E extends Enum<E>> E read(Class<E> type, ModelRow row, int index, String column) {
    String cell = row.required(index, column);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(cell)) {
        return constant;
      }
    }
    throw row.malformed("`" + cell + "` is no legal `" + column + "`");
  }
}
