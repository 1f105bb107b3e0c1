package dev.plimsoll.checks.trees;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.Tree;
import java.util.Optional;

/**
 * What runs under a condition, however it is written: {@code if}, {@code ?:}, {@code &&} and {@code
 * ||}.
 *
 * @param condition that chooses
 * @param whenTrue what runs where it is true, or null
 * @param whenFalse what runs where it is false, or null
 */
public record Choice(ExpressionTree condition, Tree whenTrue, Tree whenFalse) {
  /** Reads a tree, if it is a choice. */
  public static Optional<Choice> of(Tree tree) {
    if (tree instanceof IfTree choice) {
      return Optional.of(
          new Choice(choice.getCondition(), choice.getThenStatement(), choice.getElseStatement()));
    }
    if (tree instanceof ConditionalExpressionTree choice) {
      return Optional.of(
          new Choice(
              choice.getCondition(), choice.getTrueExpression(), choice.getFalseExpression()));
    }
    if (tree instanceof BinaryTree both) {
      return switch (both.getKind()) {
        case CONDITIONAL_AND ->
            Optional.of(new Choice(both.getLeftOperand(), both.getRightOperand(), null));
        case CONDITIONAL_OR ->
            Optional.of(new Choice(both.getLeftOperand(), null, both.getRightOperand()));
        default -> Optional.empty();
      };
    }
    return Optional.empty();
  }

  /** Returns what runs instead of a branch, or null where nothing does. */
  public Tree insteadOf(Tree branch) {
    return branch == whenTrue ? whenFalse : branch == whenFalse ? whenTrue : null;
  }
}
