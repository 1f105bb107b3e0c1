package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.annotations.NonBlocking;

/** Reads {@link NonBlocking}. */
final class Promises {
  private static final String ANNOTATION = NonBlocking.class.getName();

  private Promises() {}

  /** Whether a method, or the type that declares it, promises not to wait. */
  static boolean isMade(Symbol method) {
    return isOn(method) || isOn(method.enclClass());
  }

  private static boolean isOn(Symbol declared) {
    for (Attribute.Compound annotation : declared.getAnnotationMirrors()) {
      if (annotation.type.tsym.flatName().contentEquals(ANNOTATION)) {
        return true;
      }
    }
    return false;
  }
}
