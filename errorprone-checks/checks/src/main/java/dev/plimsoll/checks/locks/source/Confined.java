package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.locks.Confinement;
import dev.plimsoll.checks.locks.Lock;
import java.util.Optional;

/** Reads which thread a method is confined to, by its annotations and those of its class. */
final class Confined {
  private Confined() {}

  static Optional<Lock> thread(Symbol method, Confinement confinement) {
    Optional<Lock> own = on(method, confinement);
    return own.isPresent() ? own : on(method.enclClass(), confinement);
  }

  private static Optional<Lock> on(Symbol declared, Confinement confinement) {
    for (Attribute.Compound annotation : declared.getAnnotationMirrors()) {
      Optional<Lock> thread =
          confinement.thread(
              annotation.type.tsym.flatName().toString(), () -> value(annotation, declared));
      if (thread.isPresent()) {
        return thread;
      }
    }
    return Optional.empty();
  }

  private static Object value(Attribute.Compound annotation, Symbol declared) {
    Attribute value = annotation.member(declared.name.table.names.value);
    return value == null ? null : value.getValue();
  }
}
