package dev.plimsoll.checks.timeouts;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.trees.Choice;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The limited form of a call in the other branch: {@code if (timeout > 0) get(timeout, unit) else
 * get()}. Whoever configures no limit wants none.
 */
final class Alternative {
  private static final Set<String> TIMES =
      Set.of("int", "long", "java.time.Duration", "java.util.concurrent.TimeUnit");

  private Alternative() {}

  /** Whether the limited form of a call stands in the other branch. */
  static boolean isBeside(MethodSymbol unlimited, TreePath path) {
    return isChosen(path, tree -> isLimited(unlimited, tree), true);
  }

  /** Whether the other branch makes the same call, with another limit. */
  static boolean isValueBeside(MethodSymbol limited, TreePath path) {
    return isChosen(path, tree -> isCallOf(limited, tree), false);
  }

  private static boolean isChosen(TreePath path, Predicate<Tree> other, boolean looksBefore) {
    for (TreePath at = path;
        at.getParentPath() != null && !(at.getLeaf() instanceof MethodTree);
        at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      Tree around = at.getParentPath().getLeaf();
      Tree instead = Choice.of(around).map(choice -> choice.insteadOf(tree)).orElse(null);
      if (instead != null && MoreTrees.any(instead, other)
          || looksBefore && around instanceof BlockTree block && isDoneBefore(block, tree, other)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement before, under a condition, is done with the other form. */
  private static boolean isDoneBefore(BlockTree block, Tree statement, Predicate<Tree> other) {
    for (StatementTree each : block.getStatements()) {
      if (each == statement) {
        return false;
      }
      if (each instanceof IfTree choice
          && MoreTrees.any(choice.getThenStatement(), other)
          && MoreTrees.any(choice.getThenStatement(), tree -> tree instanceof ReturnTree)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLimited(MethodSymbol unlimited, Tree tree) {
    return (tree instanceof MethodInvocationTree || tree instanceof NewClassTree)
        && ASTHelpers.getSymbol(tree) instanceof MethodSymbol called
        && called.name == unlimited.name
        && called.owner == unlimited.owner
        && addsTime(called, unlimited);
  }

  /** Whether a method takes what the other takes, and then a time. */
  private static boolean addsTime(MethodSymbol called, MethodSymbol unlimited) {
    List<String> all = MoreMethods.parameters(called);
    List<String> common = MoreMethods.parameters(unlimited);
    return all.size() > common.size()
        && all.subList(0, common.size()).equals(common)
        && TIMES.containsAll(all.subList(common.size(), all.size()));
  }

  private static boolean isCallOf(MethodSymbol method, Tree tree) {
    return tree instanceof MethodInvocationTree && ASTHelpers.getSymbol(tree) == method;
  }
}
