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
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.trees.MoreMethods;

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

  /** Whether a path is in the {@code run} of a thread, which may wait for others all its life. */
  static boolean isThread(TreePath path, VisitorState state) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return method != null
        && method.name.contentEquals("run")
        && method.params().isEmpty()
        && isSubtype(method.owner.type, "java.lang.Thread", state);
  }

  private static boolean isTask(Type type, VisitorState state) {
    return isSubtype(type, "java.lang.Runnable", state)
        || isSubtype(type, "java.util.concurrent.Callable", state);
  }

  private static boolean isSubtype(Type type, String name, VisitorState state) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString(name), state);
  }
}
