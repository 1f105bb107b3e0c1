package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.plimsoll.checks.locks.AccessPath;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the names of one method stand for; its lambdas share them. */
final class Names {
  private final Symbols symbols;
  private final ClassSymbol type;
  private final Map<Symbol, Integer> parameters = new HashMap<>();
  private final Map<Symbol, AccessPath> values = new HashMap<>();
  private final Map<Symbol, Set<AccessPath>> origins = new HashMap<>();
  private final Map<Symbol, PathReader.Choice> choices = new HashMap<>();
  private final Set<Symbol> fresh = new HashSet<>();
  private boolean unseen;

  /**
   * Starts the names of a method.
   *
   * @param constructing whether no one else knows the receiver yet
   */
  Names(Symbols symbols, ClassSymbol type, boolean constructing) {
    this.symbols = symbols;
    this.type = type;
    this.unseen = constructing;
  }

  ClassSymbol type() {
    return type;
  }

  void parameter(VarSymbol parameter) {
    int index = parameters.size();
    parameters.put(parameter, index);
  }

  /** Says what a local variable holds from its declaration on; null where unknown. */
  void value(VarSymbol local, AccessPath value) {
    if (value != null && isFixed(local)) {
      if (value.isFresh()) {
        fresh.add(local);
      } else {
        values.put(local, value);
      }
    }
  }

  /** Says which two objects a local variable may hold; null where that is not known. */
  void choice(VarSymbol local, PathReader.Choice choice) {
    if (choice != null && isFixed(local)) {
      choices.put(local, choice);
    }
  }

  PathReader.Choice choice(Symbol local) {
    return choices.get(local);
  }

  /** Says what a number or text was computed from. */
  void origin(VarSymbol local, Set<AccessPath> from) {
    if (!from.isEmpty()) {
      origins.put(local, from);
    }
  }

  Set<AccessPath> origin(Symbol local) {
    return origins.getOrDefault(local, Set.of());
  }

  /** Others may know from now on what an expression stands for. */
  void escapes(Tree value) {
    if (value instanceof JCTree.JCIdent identifier) {
      if (identifier.name == identifier.name.table.names._this) {
        thisEscapes();
      } else {
        fresh.remove(identifier.sym);
      }
    }
  }

  void thisEscapes() {
    unseen = false;
  }

  AccessPath self() {
    String name = symbols.lockType(type.type);
    return unseen ? AccessPath.fresh(name) : AccessPath.thisOf(name);
  }

  /** The receiver, or the instance around it that has the members of a class. */
  AccessPath selfWith(Symbol owner) {
    AccessPath path = self();
    ClassSymbol inner = type;
    while (inner != owner && !inner.isSubClass(owner, symbols.types())) {
      ClassSymbol outer = inner.owner.enclClass();
      if (outer == null || outer == inner) {
        return AccessPath.any(owner instanceof ClassSymbol it ? symbols.lockType(it.type) : "");
      }
      path = path.field(symbols.type(inner), AccessPath.OUTER_THIS, symbols.lockType(outer.type));
      inner = outer;
    }
    return path;
  }

  /** What a local variable or parameter stands for. */
  AccessPath local(VarSymbol variable) {
    AccessPath value = values.get(variable);
    if (value != null) {
      return value;
    }
    String lockType = symbols.lockType(variable.type);
    if (fresh.contains(variable)) {
      return AccessPath.fresh(lockType);
    }
    Integer index = parameters.get(variable);
    return index != null && isFixed(variable)
        ? AccessPath.parameter(index, lockType)
        : AccessPath.local(of(variable), lockType);
  }

  /** The number of a parameter that is one argument and never assigned, or -1. */
  int numberOf(Symbol variable) {
    Integer index = parameters.get(variable);
    return index != null && isFixed((VarSymbol) variable) && !isSeveral(variable) ? index : -1;
  }

  /** Whether a parameter is an array into which the compiler puts a call's last arguments. */
  static boolean isSeveral(Symbol parameter) {
    return (parameter.flags() & Flags.VARARGS) != 0;
  }

  /** The name of a local variable, which no other in its file has. */
  static String of(VarSymbol variable) {
    return variable.name + "@" + variable.pos;
  }

  private static boolean isFixed(VarSymbol variable) {
    return (variable.flags() & (Flags.FINAL | Flags.EFFECTIVELY_FINAL)) != 0;
  }
}
