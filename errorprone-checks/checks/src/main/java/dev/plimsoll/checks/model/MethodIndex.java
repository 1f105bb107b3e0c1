package dev.plimsoll.checks.model;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Name;
import dev.plimsoll.checks.facts.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Finds what is known of a called method. Simple names are compared first, types only then, since
 * nearly every call of a program is of no interest.
 *
 * @param <T> what is known of a method
 */
public final class MethodIndex<T> {
  private record Entry<T>(MethodRef method, T value) {}

  private final Map<String, List<Entry<T>>> byName = new HashMap<>();
  /* The same by the names of javac's table, of which each costs a copy to read. */
  private final Map<Name, List<Entry<T>>> byTableName = new HashMap<>();
  private final Map<Symbol, Set<String>> supertypes = new WeakHashMap<>();

  /** Returns an index over the methods that a cell of a row names. */
  public static MethodIndex<ModelRow> of(ModelRow row, int index, String column) {
    MethodIndex<ModelRow> methods = new MethodIndex<>();
    row.methods(index, column).forEach(method -> methods.add(method, row));
    return methods;
  }

  /** Adds what is known of a method; what was added first is found first. */
  public void add(MethodRef method, T value) {
    byName.computeIfAbsent(method.name(), any -> new ArrayList<>()).add(new Entry<>(method, value));
  }

  /** Whether nothing is known of any method. */
  public boolean isEmpty() {
    return byName.isEmpty();
  }

  /** Finds what is known of a method, or of one it overrides. */
  public Optional<T> find(Symbol called) {
    return called instanceof MethodSymbol method
        ? find(method, (ClassSymbol) method.owner)
        : Optional.empty();
  }

  /** Finds what is known of a method when called on a value of a type that may only inherit it. */
  public Optional<T> find(MethodSymbol method, ClassSymbol receiver) {
    for (Entry<T> entry : named(method.name)) {
      if (hasSignature(method, entry.method()) && isOwner(entry.method(), method, receiver)) {
        return Optional.of(entry.value());
      }
    }
    return Optional.empty();
  }

  private List<Entry<T>> named(Name name) {
    List<Entry<T>> known = byTableName.get(name);
    if (known == null) {
      known = byName.getOrDefault(name.toString(), List.of());
      byTableName.put(name, known);
    }
    return known;
  }

  private static boolean hasSignature(MethodSymbol method, MethodRef row) {
    if (row.parameters().isEmpty()) {
      return true;
    }
    List<Type> actual = method.asType().getParameterTypes();
    List<String> expected = row.parameters().get();
    if (actual.size() != expected.size()) {
      return false;
    }
    for (int i = 0; i < expected.size(); i++) {
      if (!Places.erased(actual.get(i)).equals(expected.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isOwner(MethodRef row, MethodSymbol method, ClassSymbol receiver) {
    /* Neither a constructor nor a static method is overridden. */
    if (method.isConstructor() || method.isStatic()) {
      return method.owner.flatName().contentEquals(row.owner());
    }
    return supertypes.computeIfAbsent(receiver, MethodIndex::supertypesOf).contains(row.owner());
  }

  private static Set<String> supertypesOf(Symbol type) {
    Set<String> names = new HashSet<>();
    collect(type, names);
    return names;
  }

  private static void collect(Symbol type, Set<String> names) {
    if (type instanceof ClassSymbol known && names.add(known.flatname.toString())) {
      collect(known.getSuperclass().tsym, names);
      for (Type each : known.getInterfaces()) {
        collect(each.tsym, names);
      }
    }
  }
}
