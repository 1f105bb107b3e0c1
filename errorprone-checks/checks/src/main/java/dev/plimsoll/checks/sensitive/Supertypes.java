package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Type;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The binary names of a class and of all it extends, so that the rows of the data tables can be
 * compared without loading the classes that they name.
 */
final class Supertypes {
  private final Map<ClassSymbol, Set<String>> names = new HashMap<>();

  Set<String> of(ClassSymbol type) {
    Set<String> known = names.get(type);
    if (known == null) {
      known = new LinkedHashSet<>();
      known.add(type.flatName().toString());
      names.put(type, known);
      addAll(known, type.getSuperclass());
      for (Type implemented : type.getInterfaces()) {
        addAll(known, implemented);
      }
    }
    return known;
  }

  boolean containsAny(ClassSymbol type, Collection<String> supertypes) {
    for (String name : of(type)) {
      if (supertypes.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private void addAll(Set<String> known, Type type) {
    if (type.tsym instanceof ClassSymbol supertype) {
      known.addAll(of(supertype));
    }
  }
}
