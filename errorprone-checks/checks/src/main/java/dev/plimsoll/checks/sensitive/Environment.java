package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol;
import java.util.HashMap;
import java.util.Map;

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
  record Variable(Symbol root, Symbol member) {
    static Variable of(Symbol root) {
      return new Variable(root, null);
    }
  }

  private Map<Variable, Taint> variables;

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
    return new Environment(new HashMap<>(variables), reachable);
  }

  boolean isReachable() {
    return reachable;
  }

  /** Null if nothing was said about the variable. */
  Taint get(Variable variable) {
    return variables.get(variable);
  }

  void assign(Variable variable, Taint taint) {
    variables.put(variable, taint);
  }

  /** For what a variable refers to: it may hold this too from here on. */
  void add(Variable variable, Taint taint) {
    if (!taint.isNone()) {
      variables.merge(variable, taint, Taint::leastUpperBound);
    }
  }

  void leave() {
    variables = new HashMap<>();
    reachable = false;
  }

  void become(Environment other) {
    variables = new HashMap<>(other.variables);
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
    boolean grew = false;
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
