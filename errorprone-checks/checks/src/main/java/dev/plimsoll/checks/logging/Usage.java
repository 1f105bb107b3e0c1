package dev.plimsoll.checks.logging;

import com.google.common.base.Ascii;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.plimsoll.checks.trees.ConstantText;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.regex.Pattern;

/**
 * What tells how a program is to be called, and which it is; only the console of its caller can
 * show it.
 */
final class Usage {
  private static final Pattern NAME =
      Pattern.compile(
          "usage(?:[A-Z].*)?|help"
              + "|(?:print|show|display|dump|write)(?:Usage|Help|Version)(?:[A-Z].*)?");
  private static final Pattern TEXT = Pattern.compile("(?s)\\s*usage\\s*:.*");

  private Usage() {}

  static boolean isNamed(CharSequence method) {
    return NAME.matcher(method).matches();
  }

  /** Whether a call's first argument starts as a usage does. */
  static boolean isPrintedBy(MethodInvocationTree call) {
    String text =
        call.getArguments().isEmpty() ? null : ConstantText.startOf(call.getArguments().get(0));
    return text != null && TEXT.matcher(Ascii.toLowerCase(text)).matches();
  }

  /** Whether an expression tells which program it is. */
  static boolean mentionsVersion(Tree expression) {
    return MoreTrees.any(
        expression,
        tree ->
            (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
                && Ascii.toLowerCase(ASTHelpers.getSymbol(tree).name.toString())
                    .endsWith("version"));
  }

  /** Whether a path is in a method named so, or in a block that prints one. */
  static boolean isToldAt(TreePath path) {
    boolean isInnermost = true;
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        return isNamed(method.getName());
      }
      if (tree instanceof BlockTree block && isInnermost) {
        isInnermost = false;
        if (tells(block)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean tells(BlockTree block) {
    return block.getStatements().stream()
        .anyMatch(
            statement ->
                statement instanceof ExpressionStatementTree expression
                    && expression.getExpression() instanceof MethodInvocationTree call
                    && isPrintedBy(call));
  }
}
