package dev.plimsoll.checks.locks.bytecode;

import dev.plimsoll.checks.locks.Confinement;
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

  private final Confinement confinement;

  private LockTable(List<ModelRow> rows) {
    LockEffect.read(rows, this::add);
    this.confinement = Confinement.read(rows);
  }

  static LockTable load(List<ModelRow> more) {
    List<ModelRow> rows = new ArrayList<>(ModelTable.bundled(ModelTable.LOCKS));
    rows.addAll(more);
    return new LockTable(rows);
  }

  /** Which annotations confine methods to a thread. */
  Confinement confinement() {
    return confinement;
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

  /* XXX: which collection a field holds is not followed here, so none locks itself. */
  private static boolean isFollowed(LockEffect effect) {
    return effect.kind() != LockEffect.Kind.SYNCHRONIZED
        && effect.kind() != LockEffect.Kind.UNBOUNDED;
  }

  /** Returns what a constructor or static method makes, as far as rows tell of it. */
  LockEffect.Kind made(String type, String name, String descriptor) {
    for (Row row : byName.getOrDefault(name, List.of())) {
      if (row.owner().equals(type)
          && makes(row.effect())
          && row.fits(Methods.parameters(descriptor))) {
        return row.effect().kind();
      }
    }
    return LockEffect.Kind.NONE;
  }

  private static boolean makes(LockEffect effect) {
    return effect.kind() == LockEffect.Kind.PERMITS || effect.kind() == LockEffect.Kind.SINGLE;
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
