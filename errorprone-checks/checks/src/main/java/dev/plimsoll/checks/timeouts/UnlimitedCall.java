package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.List;
import java.util.Optional;

/**
 * A call that waits and takes no limit.
 *
 * @param without what happens
 * @param fix what to use instead
 * @param elsewhere what bounds it from elsewhere in the class
 * @param guard what has to be known of the address
 */
record UnlimitedCall(String without, String fix, MethodIndex<ModelRow> elsewhere, Guard guard) {
  static UnlimitedCall of(ModelRow row) {
    return new UnlimitedCall(
        row.required(1, "without one"),
        row.required(2, "to fix"),
        MethodIndex.of(row, 3, "bound elsewhere"),
        Guard.of(row, 4));
  }

  /** Returns what is wrong with such a call, if it is certain. */
  Optional<Problem> judge(
      ExpressionTree call,
      MethodSymbol method,
      List<? extends ExpressionTree> arguments,
      VisitorState state) {
    return guard.isMet(call, arguments, state)
            && !Delegation.isNamesakeAt(state.getPath())
            && !Alternative.isBeside(method, state.getPath())
            && !isCalledInClass(elsewhere, state)
        ? Optional.of(new Problem(Problem.call(method) + ": " + without, fix))
        : Optional.empty();
  }

  /** Whether the outermost class calls one of the methods, anywhere. */
  static boolean isCalledInClass(MethodIndex<ModelRow> methods, VisitorState state) {
    return !methods.isEmpty()
        && MoreTrees.any(
            MoreTrees.outermostType(state.getPath()),
            tree ->
                tree instanceof MethodInvocationTree call
                    && methods.find(ASTHelpers.getSymbol(call)).isPresent());
  }
}
