package dev.plimsoll.checks.timeouts;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.Optional;
import java.util.regex.Pattern;

/** Waits for other threads and processes, and what makes one short or right as it is. */
final class Waits {
  private static final String END_OF_OTHERS = "end-of-others";
  private static final String NEXT_WORK = "next-work";

  private static final Pattern OF_FUTURE =
      Pattern.compile("(?:get|join|await|sync|block)(?:[A-Z].*)?");

  private final MethodIndex<ModelRow> waits;
  private final ImmutableSet<String> names;
  private final MethodIndex<ModelRow> bounds;
  private final Continuation continuation;

  Waits(Models models) {
    waits = models.index("timeout-wait");
    names = names(models, "timeout-wait");
    bounds = models.index("timeout-bound");
    continuation =
        new Continuation(
            models.index("timeout-continuation"), names(models, "timeout-continuation"));
  }

  private static ImmutableSet<String> names(Models models, String kind) {
    return models.rows(kind).stream()
        .map(row -> row.method(0, "call").name())
        .collect(toImmutableSet());
  }

  /** Whether a method waits. */
  boolean know(MethodSymbol method) {
    return waits.find(method).isPresent();
  }

  /** Returns the row of a wait that may last for ever, and should not. */
  Optional<ModelRow> judge(ExpressionTree wait, VisitorState state) {
    return waits
        .find(ASTHelpers.getSymbol(wait))
        .filter(row -> !isFit(row, state) && !isShort(wait, state));
  }

  private boolean isFit(ModelRow row, VisitorState state) {
    TreePath path = state.getPath();
    return Delegation.isAt(path)
        || isInFuture(path, state)
        || ProgramEnd.isInMain(path)
        || row.cell(2).equals(END_OF_OTHERS)
            && (ProgramEnd.isRunByMain(path) || Worker.isThread(path, state))
        || row.cell(2).equals(NEXT_WORK) && Worker.isAt(path, state);
  }

  /** Whether the method around a path is a wait itself, which its callers choose. */
  boolean isInWait(TreePath path, VisitorState state) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return isInFuture(path, state)
        || method != null && method.params().isEmpty() && names.contains(method.name.toString());
  }

  /** Whether the method around a path is how a future of the program's own is waited for. */
  private boolean isInFuture(TreePath path, VisitorState state) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return method != null
        && (waits.find(method).isPresent()
            || OF_FUTURE.matcher(method.name).matches()
                && ASTHelpers.isSubtype(
                    method.owner.type,
                    state.getTypeFromString("java.util.concurrent.Future"),
                    state));
  }

  private boolean isShort(ExpressionTree wait, VisitorState state) {
    TreePath path = state.getPath();
    return isOfForkJoin(wait)
        || continuation.contains(path, state)
        || isBoundedBefore(wait, path)
        || Completion.isKnownAt(path, state)
        || Alternative.isBeside((MethodSymbol) ASTHelpers.getSymbol(wait), path);
  }

  /** A task that waits for its parts works on others meanwhile. */
  private static boolean isOfForkJoin(ExpressionTree wait) {
    ExpressionTree receiver = MoreTrees.receiver(wait);
    if (receiver == null || ASTHelpers.getType(receiver) == null) {
      return ASTHelpers.getSymbol(wait) instanceof MethodSymbol method && !method.isStatic();
    }
    for (Symbol type = ASTHelpers.getType(receiver).tsym;
        type instanceof ClassSymbol known;
        type = known.getSuperclass().tsym) {
      if (known.flatname.contentEquals("java.util.concurrent.ForkJoinTask")) {
        return true;
      }
    }
    return false;
  }

  /** Returns what a wait is for, or null where that is not written. */
  static ExpressionTree waitedFor(ExpressionTree wait) {
    return wait instanceof MethodInvocationTree call
            && ASTHelpers.getSymbol(call).isStatic()
            && !call.getArguments().isEmpty()
        ? call.getArguments().get(0)
        : MoreTrees.receiver(wait);
  }

  /** Looks for a bound in the same member: in the wait's own chain, or before it. */
  private boolean isBoundedBefore(ExpressionTree wait, TreePath path) {
    if (isBoundedInChain(wait)) {
      return true;
    }
    int end = ((JCTree) wait).getStartPosition();
    return MoreTrees.any(
        enclosingMember(path),
        tree ->
            (tree instanceof MethodInvocationTree || tree instanceof MemberReferenceTree)
                && ((JCTree) tree).getStartPosition() < end
                && bounds.find(ASTHelpers.getSymbol(tree)).isPresent());
  }

  private boolean isBoundedInChain(ExpressionTree wait) {
    ExpressionTree at = waitedFor(wait);
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
