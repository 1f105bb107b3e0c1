package dev.plimsoll.checks.timeouts;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;

/**
 * Methods that only pass a call on. Such a method cannot know a limit: its callers choose it, and
 * are told where they choose none.
 */
final class Delegation {
  private Delegation() {}

  /** Whether a wait passes on what the method around it was asked for. */
  static boolean isAt(TreePath path) {
    MethodSymbol caller = MoreMethods.symbolAround(path);
    return isNamesakeAt(path)
        || caller != null
            && path.getLeaf() instanceof ExpressionTree call
            && isNamedAfterParameter(ASTHelpers.getSymbol(call), caller, call);
  }

  /** A future, a socket that wraps another one: {@code get() { return delegate.get(); }}. */
  static boolean isNamesakeAt(TreePath path) {
    MethodSymbol caller = MoreMethods.symbolAround(path);
    if (caller == null
        || !(path.getLeaf() instanceof ExpressionTree call)
        || !(ASTHelpers.getSymbol(call) instanceof MethodSymbol callee)
        || callee.isConstructor()
        || callee.isStatic() && callee.params().isEmpty()) {
      return false;
    }
    return callee.name == caller.name
        && MoreMethods.haveSameParameters(callee, caller)
        && !isMadeHere(MoreTrees.receiver(call));
  }

  /** A value that is made in place is waited for here, and nowhere else. */
  private static boolean isMadeHere(ExpressionTree receiver) {
    ExpressionTree at = receiver;
    while (at != null && !(at instanceof IdentifierTree)) {
      if (at instanceof MethodInvocationTree call) {
        if (!call.getArguments().isEmpty()) {
          return true;
        }
        at = ASTHelpers.getReceiver(call);
      } else if (at instanceof MemberSelectTree select) {
        at = select.getExpression();
      } else {
        return true;
      }
    }
    return false;
  }

  /** {@code getUninterruptibly(future)}: the method is the wait. */
  private static boolean isNamedAfterParameter(
      Symbol callee, MethodSymbol caller, ExpressionTree call) {
    return MoreTrees.receiver(call) instanceof IdentifierTree waited
        && (waited.getName().contentEquals("super")
            || caller.name.toString().startsWith(callee.name.toString())
                && caller.params().contains((Object) ASTHelpers.getSymbol(waited)));
  }

  /** Whether the method around a path is itself one that a row speaks of. */
  static boolean isInOneOf(MethodIndex<?> methods, TreePath path) {
    MethodSymbol caller = MoreMethods.symbolAround(path);
    return caller != null && methods.find(caller).isPresent();
  }

  /** Whether the method around a path has the name of the called one: an overload, a wrapper. */
  static boolean isInNamesake(Symbol callee, TreePath path) {
    MethodSymbol caller = MoreMethods.symbolAround(path);
    return caller != null && caller.name == callee.name && !caller.isConstructor();
  }
}
