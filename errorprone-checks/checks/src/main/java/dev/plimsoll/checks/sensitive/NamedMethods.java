package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Name;
import dev.plimsoll.checks.model.ModelRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Rows that speak of the methods of a type by their names, every overload alike; indexed by those
 * names, since nearly every call of a program is of no interest.
 *
 * @param <T> what a row says
 */
final class NamedMethods<T> {
  /** Stands for any type whose simple name ends so. */
  private static final String ANY = "*";

  /**
   * A row.
   *
   * @param owner the binary name of the type, or {@code *} and the end of its name
   */
  record Entry<T>(String owner, T value) {}

  private final Map<String, List<Entry<T>>> byName = new HashMap<>();
  /* The same by the names of javac's table, of which each costs a copy to read. */
  private final Map<Name, List<Entry<T>>> byTableName = new HashMap<>();
  private final Set<String> owners = new HashSet<>();
  private final Map<MethodSymbol, Optional<T>> found = new HashMap<>();
  private final Supertypes supertypes;

  NamedMethods(Supertypes supertypes) {
    this.supertypes = supertypes;
  }

  /** Adds a row whose first cell is the type, and whose second its methods, joined by commas. */
  void add(ModelRow row, T value) {
    String owner = row.required(0, "type");
    owners.add(owner);
    for (String name : row.required(1, "methods").split(",")) {
      byName.computeIfAbsent(name, any -> new ArrayList<>()).add(new Entry<>(owner, value));
    }
  }

  /** Finds the row of a method, or of one that it overrides or hides. */
  Optional<T> find(MethodSymbol method) {
    List<Entry<T>> entries = named(method.name);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> known = found.get(method);
    if (known == null) {
      known =
          entries.stream()
              .filter(entry -> isOwner(entry.owner(), method))
              .map(Entry::value)
              .findFirst();
      found.put(method, known);
    }
    return known;
  }

  private List<Entry<T>> named(Name name) {
    List<Entry<T>> known = byTableName.get(name);
    if (known == null) {
      known = byName.getOrDefault(name.toString(), List.of());
      byTableName.put(name, known);
    }
    return known;
  }

  /** Whether a row speaks of a type itself, and not only of one above it. */
  boolean hasOwner(ClassSymbol type) {
    for (String owner : owners) {
      if (isNamed(owner, type)) {
        return true;
      }
    }
    return false;
  }

  /** Finds a row by what it says itself. */
  Optional<T> find(String owner, String name) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(entry -> entry.owner().equals(owner))
        .map(Entry::value)
        .findFirst();
  }

  /** Finds a row that speaks of a type, or of one that it extends, under a name. */
  Optional<T> find(String name, ClassSymbol type) {
    return byName.getOrDefault(name, List.of()).stream()
        .filter(entry -> supertypes.of(type).contains(entry.owner()))
        .map(Entry::value)
        .findFirst();
  }

  private static boolean isNamed(String row, ClassSymbol type) {
    return row.startsWith(ANY)
        ? type.getSimpleName().toString().endsWith(row.substring(ANY.length()))
        : type.flatname.contentEquals(row);
  }

  private boolean isOwner(String row, MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol owner)) {
      return false;
    }
    return row.startsWith(ANY) ? isNamed(row, owner) : supertypes.of(owner).contains(row);
  }
}
