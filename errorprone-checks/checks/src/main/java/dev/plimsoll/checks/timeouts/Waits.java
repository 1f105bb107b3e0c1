package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;

/** Waits for other threads and processes, and what makes one short. */
final class Waits {
  private final MethodIndex<ModelRow> waits;
  private final MethodIndex<ModelRow> bounds;
  private final MethodIndex<ModelRow> continuations;

  Waits(
      MethodIndex<ModelRow> waits,
      MethodIndex<ModelRow> bounds,
      MethodIndex<ModelRow> continuations) {
    this.waits = waits;
    this.bounds = bounds;
    this.continuations = continuations;
  }

  /** Whether a wait is known to be short, or is what the method is for. */
  boolean isShort(ExpressionTree wait, VisitorState state) {
    return isDelegation(wait, state)
        || isInMain(state)
        || runsWhenValueIsThere(state.getPath())
        || isBoundedBefore(wait, state)
        || isOfForkJoin(wait);
  }

  /**
   * A future that wraps another one, a {@code getUninterruptibly(future)}: the method is the wait,
   * and its callers choose it.
   */
  private boolean isDelegation(ExpressionTree wait, VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    if (method == null) {
      return false;
    }
    return waits.find(ASTHelpers.getSymbol(method)).isPresent()
        || ASTHelpers.getReceiver(wait) instanceof IdentifierTree receiver
            && (receiver.getName().contentEquals("super") || isNamedAfter(wait, receiver, method));
  }

  private static boolean isNamedAfter(
      ExpressionTree wait, IdentifierTree receiver, MethodTree method) {
    Symbol waited = ASTHelpers.getSymbol(receiver);
    return method.getName().toString().startsWith(ASTHelpers.getSymbol(wait).name.toString())
        && ASTHelpers.getSymbol(method).params().stream().anyMatch(each -> each == waited);
  }

  /** Waiting is how a program's main keeps it alive. */
  private static boolean isInMain(VisitorState state) {
    MethodTree method = state.findEnclosing(MethodTree.class);
    return method != null
        && method.getName().contentEquals("main")
        && ASTHelpers.getSymbol(method).isStatic();
  }

  private boolean runsWhenValueIsThere(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof LambdaExpressionTree
          && at.getParentPath().getLeaf() instanceof MethodInvocationTree call
          && continuations.find(ASTHelpers.getSymbol(call)).isPresent()) {
        return true;
      }
      if (tree instanceof ClassTree) {
        return false;
      }
    }
    return false;
  }

  /** A task that waits for its parts works on others meanwhile. */
  private static boolean isOfForkJoin(ExpressionTree wait) {
    ExpressionTree receiver =
        wait instanceof MemberReferenceTree reference
            ? reference.getQualifierExpression()
            : ASTHelpers.getReceiver(wait);
    if (receiver == null || ASTHelpers.getType(receiver) == null) {
      return true;
    }
    for (Symbol type = ASTHelpers.getType(receiver).tsym;
        type instanceof Symbol.ClassSymbol known;
        type = known.getSuperclass().tsym) {
      if (known.flatname.contentEquals("java.util.concurrent.ForkJoinTask")) {
        return true;
      }
    }
    return false;
  }

  /** Looks for a bound in the same member: in the wait's own chain, or before it. */
  private boolean isBoundedBefore(ExpressionTree wait, VisitorState state) {
    if (isBoundedInChain(wait)) {
      return true;
    }
    int end = ((JCTree) wait).getStartPosition();
    Tree member = enclosingMember(state.getPath());
    return Boolean.TRUE.equals(
        new TreeScanner<Boolean, Void>() {
          @Override
          public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
            return isBound(ASTHelpers.getSymbol(call), call)
                || Boolean.TRUE.equals(super.visitMethodInvocation(call, null));
          }

          @Override
          public Boolean visitMemberReference(MemberReferenceTree call, Void unused) {
            return isBound(ASTHelpers.getSymbol(call), call)
                || Boolean.TRUE.equals(super.visitMemberReference(call, null));
          }

          private boolean isBound(MethodSymbol method, Tree call) {
            return ((JCTree) call).getStartPosition() < end && bounds.find(method).isPresent();
          }

          @Override
          public Boolean reduce(Boolean one, Boolean other) {
            return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
          }
        }.scan(member, null));
  }

  private boolean isBoundedInChain(ExpressionTree wait) {
    ExpressionTree at = ASTHelpers.getReceiver(wait);
    while (at instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      /* Waiting for all is no shorter than waiting for one. */
      if (bounds.find(method).isPresent() && !method.name.toString().endsWith("Of")) {
        return true;
      }
      at = ASTHelpers.getReceiver(call);
    }
    return false;
  }

  private static Tree enclosingMember(TreePath path) {
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof MethodTree
          || tree instanceof BlockTree && at.getParentPath().getLeaf() instanceof ClassTree) {
        return tree;
      }
    }
    return path.getLeaf();
  }
}
