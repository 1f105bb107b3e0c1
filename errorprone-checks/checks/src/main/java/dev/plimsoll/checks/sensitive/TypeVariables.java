package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the type variables of a generic method say about its values: whatever is of type {@code T}
 * goes only where a {@code T} is taken, and becomes an {@code R} only through a function.
 */
final class TypeVariables {
  private TypeVariables() {}

  /** Whether what an argument is may be in the result, without a function in between. */
  static boolean mayReturn(MethodSymbol method, Type from) {
    Set<Symbol> source = in(from);
    Set<Symbol> target = source.isEmpty() ? Set.of() : in(method.getReturnType());
    return target.isEmpty() || !Collections.disjoint(source, target);
  }

  /** Whether functions that take these parameters can be given what an argument is. */
  static boolean mayTake(List<Type> functionParameters, Type from) {
    Set<Symbol> source = in(from);
    return !source.isEmpty()
        && functionParameters.stream()
            .anyMatch(parameter -> !Collections.disjoint(source, in(parameter)));
  }

  private static Set<Symbol> in(Type type) {
    Set<Symbol> found = new HashSet<>();
    collect(type, found);
    return found;
  }

  private static void collect(Type type, Set<Symbol> found) {
    if (type.hasTag(TypeTag.TYPEVAR)) {
      found.add(type.tsym);
    } else if (type instanceof Type.ArrayType array) {
      collect(array.elemtype, found);
    } else if (type instanceof Type.WildcardType wildcard) {
      collect(wildcard.type, found);
    } else {
      type.getTypeArguments().forEach(argument -> collect(argument, found));
    }
  }
}
