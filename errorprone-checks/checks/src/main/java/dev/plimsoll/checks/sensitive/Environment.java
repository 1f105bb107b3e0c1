package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.VarSymbol;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the variables hold at one point of a body. A variable that is absent holds nothing
 * sensitive, unless its declaration says so.
 */
final class Environment {
  /**
   * A variable, or a field of one.
   *
   * @param root a local, a parameter, or a field of {@code this}
   * @param member the field of the object that {@code root} refers to, or null
   */
  record Variable(VarSymbol root, VarSymbol member) {
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
  }

  private Map<Variable, Taint> variables;

  /**
   * Variables that refer to the same object; each set stands behind each of its members. Ordered,
   * since symbols hash by their identity, and findings may not differ from run to run.
   */
  private Map<Variable, Set<Variable>> sharing = Map.of();

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
    copy.sharing = sharing;
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
      variables.keySet().removeIf(name -> isFieldOf(name, variable));
    }
    variables.put(variable, taint);
    if (!sharing.isEmpty()) {
      for (Variable name : List.copyOf(sharing.keySet())) {
        if (name.equals(variable) || isFieldOf(name, variable)) {
          part(name);
        }
      }
    }
  }

  private static boolean isFieldOf(Variable name, Variable object) {
    return object.member() == null && name.member() != null && name.root() == object.root();
  }

  private void part(Variable name) {
    Set<Variable> all = sharing.get(name);
    if (all == null) {
      /* It was left alone when its only other name got another object. */
      return;
    }
    Map<Variable, Set<Variable>> rest = new LinkedHashMap<>(sharing);
    rest.remove(name);
    Set<Variable> others = new LinkedHashSet<>(all);
    others.remove(name);
    if (others.size() == 1) {
      rest.keySet().removeAll(others);
    } else {
      others.forEach(other -> rest.put(other, others));
    }
    sharing = rest;
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

  /** Says that a variable may refer to what another one refers to. */
  void share(Variable variable, Variable other) {
    if (variable.equals(other)) {
      return;
    }
    Map<Variable, Set<Variable>> more = new LinkedHashMap<>(sharing);
    Set<Variable> all = new LinkedHashSet<>(namesOf(other));
    all.addAll(namesOf(variable));
    all.forEach(name -> more.put(name, all));
    sharing = more;
  }

  /** The variable, and the others that are known to refer to the same object. */
  private Set<Variable> namesOf(Variable variable) {
    return sharing.getOrDefault(variable, Set.of(variable));
  }

  /** The same, and those that name it as a field of an object with several names. */
  Set<Variable> allNamesOf(Variable variable) {
    if (sharing.isEmpty()) {
      return Set.of(variable);
    }
    Set<Variable> all = new LinkedHashSet<>();
    for (Variable name : namesOf(variable)) {
      all.add(name);
      all.addAll(fieldNamesOf(name));
    }
    return all;
  }

  private Set<Variable> fieldNamesOf(Variable name) {
    Set<Variable> all = new LinkedHashSet<>();
    if (name.member() != null) {
      for (Variable object : namesOf(Variable.of(name.root()))) {
        if (object.member() == null) {
          Variable field = Variable.in(object.root(), name.member());
          all.add(field);
          all.addAll(namesOf(field));
        }
      }
    }
    return all;
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
    sharing = other.sharing;
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
    boolean grew = joinSharing(other);
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

  private boolean joinSharing(Environment other) {
    boolean grew = false;
    if (sharing != other.sharing) {
      for (Map.Entry<Variable, Set<Variable>> entry : other.sharing.entrySet()) {
        Set<Variable> all = entry.getValue();
        Variable first = all.iterator().next();
        if (!first.equals(entry.getKey())) {
          continue; // All names of an object lead to one set, which is looked at once.
        }
        for (Variable name : all) {
          if (!namesOf(first).contains(name)) {
            share(name, first);
            grew = true;
          }
        }
      }
    }
    return grew;
  }
}
