package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Lock;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.ModelTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what a called method does with locks: the rows of the table, then the user's own. */
final class LockTable {
  private record Row(String owner, String parameters, LockEffect effect) {
    boolean fits(String given) {
      return parameters == null || parameters.equals(given);
    }
  }

  private final Map<String, List<Row>> byName = new HashMap<>();

  private LockTable() {}

  static LockTable load(List<ModelRow> more) {
    LockTable table = new LockTable();
    LockEffect.read(ModelTable.bundled(ModelTable.LOCKS), table::add);
    LockEffect.read(more, table::add);
    return table;
  }

  private void add(MethodRef method, LockEffect effect) {
    if (isFollowed(effect)) {
      byName
          .computeIfAbsent(method.name(), any -> new ArrayList<>())
          .add(
              new Row(
                  method.owner(),
                  method.parameters().map(all -> String.join(",", all)).orElse(null),
                  effect));
    }
  }

  private static boolean isFollowed(LockEffect effect) {
    return switch (effect.kind()) {
      /* XXX: what a field was given is not followed here, so no semaphore counts as a lock. */
      case PERMITS, SYNCHRONIZED, UNBOUNDED, SINGLE -> false;
      default -> effect.lock() != Lock.Kind.PERMIT;
    };
  }

  /** Returns what a method does that is called on a class. */
  LockEffect find(
      String type, String name, String parameters, boolean isStatic, Hierarchy hierarchy) {
    for (Row row : byName.getOrDefault(name, List.of())) {
      if (row.fits(parameters)
          && isOwner(row, type, isStatic || name.equals(MethodRef.CONSTRUCTOR), hierarchy)) {
        return row.effect();
      }
    }
    return LockEffect.NONE;
  }

  private static boolean isOwner(Row row, String type, boolean exact, Hierarchy hierarchy) {
    return exact ? row.owner().equals(type) : hierarchy.closure(type).contains(row.owner());
  }
}
