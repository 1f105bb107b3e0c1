package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import dev.plimsoll.checks.locks.LockEffect;
import dev.plimsoll.checks.model.MethodIndex;

/** What methods do that hold a lock from their beginning to their end, if it is one thing only. */
final class Sections {
  private final MethodIndex<LockEffect> effects;

  Sections(MethodIndex<LockEffect> effects) {
    this.effects = effects;
  }

  /** Whether it is a call: they lend their lock to what they call. */
  boolean isCall(JCTree.JCMethodDecl method) {
    return only(method.body.stats) instanceof JCTree.JCExpressionStatement only
        && only.expr instanceof JCTree.JCMethodInvocation;
  }

  /** Whether they get or set a field. */
  boolean isAccess(JCTree.JCMethodDecl method) {
    JCStatement only = only(method.body.stats);
    if (only instanceof JCTree.JCReturn result) {
      return result.expr == null || TreeInfo.symbol(result.expr) instanceof VarSymbol;
    }
    return only instanceof JCTree.JCExpressionStatement statement
        && statement.expr instanceof JCTree.JCAssign assignment
        && isPlain(assignment.rhs);
  }

  private static boolean isPlain(JCTree value) {
    return value instanceof JCTree.JCLiteral || TreeInfo.symbol(value) instanceof VarSymbol;
  }

  /* The only statement under the lock, or null. */
  private JCStatement only(List<JCStatement> statements) {
    List<JCStatement> rest = statements;
    while (rest.nonEmpty() && isAcquisition(rest.head)) {
      rest = rest.tail;
    }
    if (rest.size() != 1) {
      return null;
    }
    if (rest.head instanceof JCTree.JCTry attempt) {
      return only(attempt.body.stats);
    }
    return rest.head instanceof JCTree.JCSynchronized block ? only(block.body.stats) : rest.head;
  }

  private boolean isAcquisition(JCStatement statement) {
    return statement instanceof JCTree.JCExpressionStatement expression
        && expression.expr instanceof JCTree.JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && effects.find(method).filter(it -> it.kind() == LockEffect.Kind.ACQUIRE).isPresent();
  }
}
