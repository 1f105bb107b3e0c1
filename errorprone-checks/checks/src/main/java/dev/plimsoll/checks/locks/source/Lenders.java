package dev.plimsoll.checks.locks.source;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCStatement;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.util.List;
import dev.plimsoll.checks.model.MethodIndex;

/**
 * The methods that lend a lock: all they do is to take it and to run what they are given. What they
 * run is judged where it is given.
 */
final class Lenders {
  private final MethodIndex<LockEffect> effects;

  Lenders(MethodIndex<LockEffect> effects) {
    this.effects = effects;
  }

  boolean isOne(JCTree.JCMethodDecl method) {
    return isOneCall(method.body.stats);
  }

  private boolean isOneCall(List<JCStatement> statements) {
    List<JCStatement> rest = statements;
    while (rest.nonEmpty() && isAcquisition(rest.head)) {
      rest = rest.tail;
    }
    if (rest.size() != 1) {
      return false;
    }
    if (rest.head instanceof JCTree.JCTry attempt) {
      return isOneCall(attempt.body.stats);
    }
    if (rest.head instanceof JCTree.JCSynchronized block) {
      return isOneCall(block.body.stats);
    }
    return rest.head instanceof JCTree.JCExpressionStatement;
  }

  private boolean isAcquisition(JCStatement statement) {
    return statement instanceof JCTree.JCExpressionStatement expression
        && expression.expr instanceof JCTree.JCMethodInvocation call
        && TreeInfo.symbol(call.meth) instanceof MethodSymbol method
        && effects.find(method).filter(it -> it.kind() == LockEffect.Kind.ACQUIRE).isPresent();
  }
}
