package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Event;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What conditions and switches say of parameters that they compare with constants. */
final class Guards {
  private final Names names;

  Guards(Names names) {
    this.names = names;
  }

  /** What holds if a condition does, or null if it is no such comparison. */
  Event.Guard of(JCTree condition) {
    if (condition instanceof JCTree.JCIdent) {
      int parameter = parameter(condition);
      return parameter < 0 || !condition.type.hasTag(TypeTag.BOOLEAN)
          ? null
          : new Event.Guard(parameter, Set.of("1"), true);
    }
    if (!(condition instanceof JCTree.JCBinary comparison)) {
      return null;
    }
    boolean isEqual = comparison.hasTag(JCTree.Tag.EQ);
    if (!isEqual && !comparison.hasTag(JCTree.Tag.NE)) {
      return null;
    }
    Event.Guard guard = of(comparison.lhs, comparison.rhs, isEqual);
    return guard == null ? of(comparison.rhs, comparison.lhs, isEqual) : guard;
  }

  private Event.Guard of(JCTree compared, JCTree with, boolean isEqual) {
    int parameter = parameter(compared);
    String constant = parameter < 0 ? null : constant(with);
    return constant == null ? null : new Event.Guard(parameter, Set.of(constant), isEqual);
  }

  /** What holds in each case of a switch, and last in none; empty if these are not constants. */
  List<Event.Guard> of(ExpressionTree selector, List<? extends CaseTree> cases) {
    int parameter = parameter(TreeInfo.skipParens((JCTree) selector));
    if (parameter < 0) {
      return List.of();
    }
    Set<String> all = new LinkedHashSet<>();
    for (CaseTree each : cases) {
      if (each.getExpressions().isEmpty() && !isDefault((JCTree.JCCase) each)) {
        /* A pattern, which its guard may turn down. */
        return List.of();
      }
      for (ExpressionTree label : each.getExpressions()) {
        String constant = constant((JCTree) label);
        if (constant == null || constant.equals(AccessPath.NULL)) {
          /* `case null` may be the default, too. */
          return List.of();
        }
        all.add(constant);
      }
    }
    List<Event.Guard> guards = new ArrayList<>();
    Event.Guard none = new Event.Guard(parameter, all, false);
    for (CaseTree each : cases) {
      Set<String> some = new LinkedHashSet<>();
      each.getExpressions().forEach(label -> some.add(constant((JCTree) label)));
      guards.add(some.isEmpty() ? none : new Event.Guard(parameter, some, true));
    }
    guards.add(none);
    return guards;
  }

  private static boolean isDefault(JCTree.JCCase tree) {
    return tree.labels.head instanceof JCTree.JCDefaultCaseLabel;
  }

  /* The number of the parameter that an expression names, or -1. */
  private int parameter(JCTree tree) {
    return tree instanceof JCTree.JCIdent identifier && isCountable(identifier.type)
        ? names.numberOf(identifier.sym)
        : -1;
  }

  /* Of a number with a fraction, one value has several constants. */
  private static boolean isCountable(Type type) {
    return type != null && !type.hasTag(TypeTag.FLOAT) && !type.hasTag(TypeTag.DOUBLE);
  }

  /** What {@link AccessPath#constant} calls an expression, or null if it is no constant. */
  static String constant(JCTree tree) {
    Type type = tree.type;
    if (type != null && type.constValue() instanceof Number number && isCountable(type)) {
      return Long.toString(number.longValue());
    }
    if (type != null && type.hasTag(TypeTag.BOT)) {
      return AccessPath.NULL;
    }
    if (tree instanceof JCTree.JCIdent || tree instanceof JCTree.JCFieldAccess) {
      Symbol symbol = TreeInfo.symbol(tree);
      if (symbol != null && symbol.kind == Kinds.Kind.VAR && (symbol.flags() & Flags.ENUM) != 0) {
        return symbol.owner.flatName() + "#" + symbol.name;
      }
    }
    return null;
  }
}
