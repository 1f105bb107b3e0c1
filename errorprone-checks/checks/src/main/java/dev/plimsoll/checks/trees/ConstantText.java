package dev.plimsoll.checks.trees;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;

/** What is known of a text before the program runs. */
public final class ConstantText {
  private ConstantText() {}

  /** Returns the constant parts of a text, joined; values in between are left out. */
  public static String of(ExpressionTree tree) {
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    String constant = ASTHelpers.constValue(bare, String.class);
    if (constant != null) {
      return constant;
    }
    return bare instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS
        ? of(sum.getLeftOperand()) + of(sum.getRightOperand())
        : "";
  }

  /** Returns the constant text that a text begins with, or null where it begins with a value. */
  public static String startOf(ExpressionTree tree) {
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    while (ASTHelpers.constValue(bare) == null && bare instanceof BinaryTree sum) {
      bare = ASTHelpers.stripParentheses(sum.getLeftOperand());
    }
    return ASTHelpers.constValue(bare, String.class);
  }
}
