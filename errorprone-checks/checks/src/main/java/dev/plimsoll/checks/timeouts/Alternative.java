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
import dev.plimsoll.checks.trees.MoreTrees;

/**
 * The limited form of a call in the other branch: {@code if (timeout > 0) get(timeout, unit) else
 * get()}. Whoever configures no limit wants none.
 */
final class Alternative {
  private Alternative() {}

  static boolean isBeside(MethodSymbol unlimited, TreePath path) {
    for (TreePath at = path;
        at.getParentPath() != null && !(at.getLeaf() instanceof MethodTree);
        at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      Tree around = at.getParentPath().getLeaf();
      Tree instead = Choice.of(around).map(choice -> choice.insteadOf(tree)).orElse(null);
      if (hasLimited(unlimited, instead)
          || around instanceof BlockTree block && returnedLimited(unlimited, block, tree)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a statement before, under a condition, is done with the limited form. */
  private static boolean returnedLimited(MethodSymbol unlimited, BlockTree block, Tree statement) {
    for (StatementTree each : block.getStatements()) {
      if (each == statement) {
        return false;
      }
      if (each instanceof IfTree choice
          && hasLimited(unlimited, choice.getThenStatement())
          && MoreTrees.any(choice.getThenStatement(), tree -> tree instanceof ReturnTree)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasLimited(MethodSymbol unlimited, Tree branch) {
    return branch != null
        && MoreTrees.any(
            branch,
            tree ->
                (tree instanceof MethodInvocationTree || tree instanceof NewClassTree)
                    && ASTHelpers.getSymbol(tree) instanceof MethodSymbol called
                    && called.name == unlimited.name
                    && called.owner == unlimited.owner
                    && called.params().size() > unlimited.params().size());
  }
}
