package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.locks.MethodId;
import java.util.EventListener;

/** The methods by which others are told something: actions, listeners, observers. */
final class Notifications {
  private static final String FUNCTIONAL = FunctionalInterface.class.getName();
  private static final String LISTENER = EventListener.class.getName();

  private Notifications() {}

  /**
   * Whether a method is one: it returns nothing, and so do the others of its interface.
   *
   * <p>What returns a value is called because the value is needed at once; an interface that also
   * has such methods is a service, and not there to be told something.
   */
  static boolean isOne(MethodSymbol method, boolean library) {
    return (method.flags() & Flags.ABSTRACT) != 0
        && method.owner.isInterface()
        && method.getReturnType().hasTag(TypeTag.VOID)
        && !method.name.contentEquals("close")
        && !takesTask(method)
        && (library ? isFunctional(method.owner) : saysOnly(method.owner));
  }

  /* Who is given something to run, runs it some other time: that is what executors are for. */
  private static boolean takesTask(MethodSymbol method) {
    for (Type parameter : method.asType().getParameterTypes()) {
      if (parameter.tsym instanceof ClassSymbol type
          && type.isInterface()
          && MethodId.isPlatform(type.flatname.toString())
          && isFunctional(type)) {
        return true;
      }
    }
    return false;
  }

  /* A resource of the platform has one method, too, but is no function. */
  private static boolean isFunctional(Symbol type) {
    return type.getAnnotationMirrors().stream()
            .anyMatch(annotation -> annotation.type.tsym.flatName().contentEquals(FUNCTIONAL))
        || ((ClassSymbol) type)
            .getInterfaces().stream()
                .anyMatch(each -> each.tsym.flatName().contentEquals(LISTENER));
  }

  private static boolean saysOnly(Symbol type) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof MethodSymbol other
          && (other.flags() & Flags.ABSTRACT) != 0
          && !other.getReturnType().hasTag(TypeTag.VOID)) {
        return false;
      }
    }
    return true;
  }
}
