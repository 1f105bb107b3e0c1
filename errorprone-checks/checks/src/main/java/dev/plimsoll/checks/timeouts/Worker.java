package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Type;

/**
 * A thread of its own that has nothing to do until there is work: it may wait for the next piece as
 * long as it takes. So may a method that hands the piece to its caller, who chose to wait.
 */
final class Worker {
  private Worker() {}

  static boolean isAt(TreePath path, VisitorState state) {
    for (Tree tree : path) {
      if (tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree
          || tree instanceof ForLoopTree
          || tree instanceof EnhancedForLoopTree
          || tree instanceof LambdaExpressionTree
          || tree instanceof ReturnTree
          || tree instanceof ClassTree type && isTask(ASTHelpers.getSymbol(type).type, state)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTask(Type type, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString("java.lang.Runnable"), state)
        || ASTHelpers.isSubtype(
            type, state.getTypeFromString("java.util.concurrent.Callable"), state);
  }
}
