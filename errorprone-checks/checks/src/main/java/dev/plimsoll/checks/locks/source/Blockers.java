package dev.plimsoll.checks.locks.source;

import dev.plimsoll.checks.locks.Blocker;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.MethodRef;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;

/** The rows of kind {@code blocking}: what libraries do that may take long. */
final class Blockers {
  private Blockers() {}

  static MethodIndex<Blocker> load(Models models) {
    MethodIndex<Blocker> blockers = new MethodIndex<>();
    for (ModelRow row : models.rows("blocking")) {
      MethodRef method = row.method(0, "method");
      Blocker.Kind kind = row.constant(Blocker.Kind.class, 1, "when it is wrong");
      String waitsFor = needsWords(kind) ? row.required(2, "what it waits for") : row.cell(2);
      blockers.add(method, new Blocker(kind, name(method), waitsFor));
    }
    return blockers;
  }

  private static boolean needsWords(Blocker.Kind kind) {
    return kind != Blocker.Kind.COMPLETES && kind != Blocker.Kind.DONE;
  }

  private static String name(MethodRef method) {
    String owner = method.owner();
    String type = owner.substring(owner.lastIndexOf('.') + 1).replace('$', '.');
    return method.name().equals(MethodRef.CONSTRUCTOR) ? "new " + type : type + "." + method.name();
  }
}
