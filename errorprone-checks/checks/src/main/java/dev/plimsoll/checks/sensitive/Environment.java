package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the variables hold at one point of a body. A variable that is absent holds nothing
 * sensitive, unless its declaration says so.
 */
final class Environment {
  /**
   * A variable, a field of one, or whatever is in one of these.
   *
   * @param root a local, a parameter, or a field of {@code this}
   * @param member the field of the object that {@code root} refers to, or null
   * @param isElement whether it stands for the elements of the array, collection or holder
   */
  record Variable(VarSymbol root, VarSymbol member, boolean isElement) {
    Variable(VarSymbol root, VarSymbol member) {
      this(root, member, false);
    }

    static Variable of(VarSymbol root) {
      return new Variable(root, null);
    }

    /** A field of what a variable refers to; one of {@code this} is a variable of its own. */
    static Variable in(VarSymbol root, VarSymbol member) {
      return root.name == root.name.table.names._this ? of(member) : new Variable(root, member);
    }

    /** The variable that is read or written in the end. */
    VarSymbol last() {
      return member == null ? root : member;
    }

    /** What it holds, if that is objects: an array's elements, a list's; all of them are one. */
    Variable elements() {
      return isElement ? this : new Variable(root, member, true);
    }

    /** Whether it is no part of what another variable refers to. */
    boolean isWhole() {
      return member == null && !isElement;
    }

    /** What it is a field or an element of. */
    Variable object() {
      return isElement ? new Variable(root, member) : of(root);
    }

    boolean isInside(Variable other) {
      return !isWhole()
          && !other.isElement
          && other.root == root
          && (other.member == null || (isElement && other.member == member));
    }

    /** The same part of another object; only variables have fields that are followed by name. */
    Optional<Variable> inside(Variable other) {
      if (isElement) {
        return Optional.of(other.elements());
      }
      return other.isWhole() ? Optional.of(in(other.root, member)) : Optional.empty();
    }
  }

  private Map<Variable, Taint> variables;

  private SecondNames names = SecondNames.NONE;

  /** Whether there may be fields of variables among the variables. */
  private boolean hasFields;

  /** Whether control reaches this point; what does not is the bottom of every join. */
  private boolean reachable;

  private Environment(Map<Variable, Taint> variables, boolean reachable) {
    this.variables = variables;
    this.reachable = reachable;
  }

  static Environment empty() {
    return new Environment(new HashMap<>(), true);
  }

  static Environment unreachable() {
    return new Environment(new HashMap<>(), false);
  }

  Environment copy() {
    Environment copy = new Environment(new HashMap<>(variables), reachable);
    copy.names = names;
    copy.hasFields = hasFields;
    return copy;
  }

  boolean isReachable() {
    return reachable;
  }

  /** Null if nothing was said about the variable. */
  Taint get(Variable variable) {
    return variables.get(variable);
  }

  /** A variable refers to something else from here on, and so do the fields of what it names. */
  void assign(Variable variable, Taint taint) {
    if (variable.member() != null) {
      hasFields = true;
    } else if (hasFields) {
      variables.keySet().removeIf(name -> name.isInside(variable));
    }
    variables.put(variable, taint);
    names = names.without(variable);
  }

  /** Says what a variable holds of which nothing was said so far. */
  void begin(Variable variable, Taint taint) {
    hasFields |= variable.member() != null;
    variables.putIfAbsent(variable, taint);
  }

  /**
   * What a variable refers to is known to hold this. Its other names, which may refer to something
   * else, keep what they hold, and still add to it.
   */
  void hold(Variable variable, Taint taint) {
    variables.put(variable, taint);
  }

  /** Says that a variable may refer to what each of these refers to. */
  void share(Variable variable, Set<Variable> others) {
    names = names.with(variable, others);
  }

  /** The variable, and all by which what it refers to may be found. */
  Set<Variable> allNamesOf(Variable variable) {
    return names.allNamesOf(variable);
  }

  /** For what a variable refers to: it may hold this too from here on. */
  void add(Variable variable, Taint taint) {
    if (!taint.isNone()) {
      hasFields |= variable.member() != null;
      variables.merge(variable, taint, Taint::leastUpperBound);
    }
  }

  void leave() {
    variables = new HashMap<>();
    reachable = false;
  }

  void become(Environment other) {
    variables = new HashMap<>(other.variables);
    names = other.names;
    hasFields = other.hasFields;
    reachable = other.reachable;
  }

  /** Returns whether this one grew. */
  boolean join(Environment other) {
    if (!other.reachable) {
      return false;
    }
    if (!reachable) {
      become(other);
      return true;
    }
    hasFields |= other.hasFields;
    SecondNames all = names.or(other.names);
    boolean grew = all != names;
    names = all;
    for (Map.Entry<Variable, Taint> entry : other.variables.entrySet()) {
      Taint mine = variables.get(entry.getKey());
      Taint union = mine == null ? entry.getValue() : mine.leastUpperBound(entry.getValue());
      if (mine == null ? !union.isNone() : !union.equals(mine)) {
        variables.put(entry.getKey(), union);
        grew = true;
      }
    }
    return grew;
  }
}
