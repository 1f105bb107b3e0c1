package dev.plimsoll.checks.logging;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.trees.MoreTrees;

/** The console where no log can be reached: logging failed, is not up yet, or is down already. */
final class LastResort {
  private final Loggers loggers;
  private final MethodIndex<ModelRow> hooks;

  LastResort(Loggers loggers, MethodIndex<ModelRow> hooks) {
    this.loggers = loggers;
    this.hooks = hooks;
  }

  boolean isAt(TreePath path) {
    boolean isInMethod = true;
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (isInMethod
          && tree instanceof CatchTree
          && at.getParentPath().getLeaf() instanceof TryTree attempt
          && isAboutLogging(attempt.getBlock())) {
        return true;
      }
      isInMethod &= !(tree instanceof MethodTree);
      if (tree instanceof ClassTree type && loggers.isLogger(ASTHelpers.getSymbol(type))
          || tree instanceof MethodInvocationTree call
              && hooks.find(ASTHelpers.getSymbol(call)).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean isAboutLogging(BlockTree block) {
    return onlyLogs(block) || setsUp(block);
  }

  /** Whether nothing but logging can have thrown. */
  private boolean onlyLogs(StatementTree statement) {
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().anyMatch(this::onlyLogs)
          && block.getStatements().stream()
              .allMatch(each -> each instanceof VariableTree || onlyLogs(each));
    }
    if (statement instanceof IfTree choice) {
      return onlyLogs(choice.getThenStatement())
          && (choice.getElseStatement() == null || onlyLogs(choice.getElseStatement()));
    }
    return statement instanceof ExpressionStatementTree expression
        && loggers.isLogCall(expression.getExpression());
  }

  private boolean setsUp(BlockTree block) {
    return MoreTrees.any(
        block, tree -> tree instanceof MethodInvocationTree call && loggers.isSetup(call));
  }
}
