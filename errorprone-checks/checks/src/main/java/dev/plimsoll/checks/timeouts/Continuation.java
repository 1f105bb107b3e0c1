package dev.plimsoll.checks.timeouts;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.trees.MoreMethods;

/** What runs because a value is there: code handed to a future, of whatever library. */
final class Continuation {
  private static final ImmutableSet<String> FUTURES =
      ImmutableSet.of("java.util.concurrent.Future", "java.util.concurrent.CompletionStage");

  private final MethodIndex<ModelRow> known;
  private final ImmutableSet<String> names;

  Continuation(MethodIndex<ModelRow> known, ImmutableSet<String> names) {
    this.known = known;
    this.names = names;
  }

  /** Whether a path is in one, or in a private method that only such code calls. */
  boolean contains(TreePath path, VisitorState state) {
    return isIn(path, state) || isOnlyCalledInOne(path, state);
  }

  private boolean isIn(TreePath path, VisitorState state) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      boolean isAnonymous =
          tree instanceof NewClassTree made
              && made.getClassBody() != null
              && at.getLeaf() != path.getLeaf();
      if ((tree instanceof LambdaExpressionTree || isAnonymous)
          && takesContinuation(at.getParentPath().getLeaf(), state)) {
        return true;
      }
      if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return false;
      }
    }
    return false;
  }

  private boolean takesContinuation(Tree taker, VisitorState state) {
    if (taker instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      return known.find(method).isPresent()
          || names.contains(method.name.toString()) && isFuture(method.owner.type, state);
    }
    /* A future that is made of others asks them once they are complete. */
    return taker instanceof NewClassTree made
        && isSubtype(ASTHelpers.getType(made), "java.util.concurrent.CompletionStage", state);
  }

  private static boolean isFuture(Type type, VisitorState state) {
    return FUTURES.stream().anyMatch(each -> isSubtype(type, each, state));
  }

  private static boolean isSubtype(Type type, String name, VisitorState state) {
    return type != null && ASTHelpers.isSubtype(type, state.getTypeFromString(name), state);
  }

  private boolean isOnlyCalledInOne(TreePath path, VisitorState state) {
    MethodTree around = MoreMethods.around(path);
    MethodSymbol method = around == null ? null : ASTHelpers.getSymbol(around);
    if (method == null || !method.isPrivate()) {
      return false;
    }
    int[] calls = new int[2];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        count(ASTHelpers.getSymbol(call), isIn(getCurrentPath(), state));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        count(
            ASTHelpers.getSymbol(reference),
            takesContinuation(getCurrentPath().getParentPath().getLeaf(), state));
        return super.visitMemberReference(reference, null);
      }

      private void count(Symbol called, boolean isInContinuation) {
        if (called == method) {
          calls[isInContinuation ? 1 : 0]++;
        }
      }
    }.scan(new TreePath(path.getCompilationUnit()), null);
    return calls[0] == 0 && calls[1] > 0;
  }
}
