package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/**
 * What a condition says about the variables that it looks at: one that is null or empty shows
 * nothing.
 */
final class Emptiness {
  private static final Set<String> EMPTY = Set.of("isEmpty", "isBlank");
  private static final Set<String> STATIC_EMPTY =
      Set.of("isNull", "isEmpty", "isBlank", "isNullOrEmpty");

  private Emptiness() {}

  /** Takes what variables hold out of where a condition had this outcome. */
  static void refine(ExpressionTree condition, boolean outcome, Environment environment) {
    VarSymbol empty = emptyAfter(condition, outcome);
    if (empty != null) {
      environment.hold(Variable.of(empty), Taint.NONE);
    }
  }

  /** The variable that is null or empty if the condition has this outcome, or null. */
  private static VarSymbol emptyAfter(ExpressionTree condition, boolean outcome) {
    ExpressionTree tree = ASTHelpers.stripParentheses(condition);
    switch (tree.getKind()) {
      case LOGICAL_COMPLEMENT:
        return emptyAfter(((UnaryTree) tree).getExpression(), !outcome);
      case CONDITIONAL_OR:
        return outcome ? same((BinaryTree) tree, true) : any((BinaryTree) tree, false);
      case CONDITIONAL_AND:
        return outcome ? any((BinaryTree) tree, true) : same((BinaryTree) tree, false);
      case EQUAL_TO:
        return outcome ? comparedWithNull((BinaryTree) tree) : null;
      case NOT_EQUAL_TO:
        return outcome ? null : comparedWithNull((BinaryTree) tree);
      case METHOD_INVOCATION:
        return outcome ? askedForEmptiness((MethodInvocationTree) tree) : null;
      default:
        return null;
    }
  }

  private static VarSymbol same(BinaryTree tree, boolean outcome) {
    VarSymbol left = emptyAfter(tree.getLeftOperand(), outcome);
    return left != null && left == emptyAfter(tree.getRightOperand(), outcome) ? left : null;
  }

  private static VarSymbol any(BinaryTree tree, boolean outcome) {
    VarSymbol left = emptyAfter(tree.getLeftOperand(), outcome);
    return left != null ? left : emptyAfter(tree.getRightOperand(), outcome);
  }

  private static VarSymbol comparedWithNull(BinaryTree tree) {
    if (tree.getRightOperand().getKind() == Tree.Kind.NULL_LITERAL) {
      return local(tree.getLeftOperand());
    }
    return tree.getLeftOperand().getKind() == Tree.Kind.NULL_LITERAL
        ? local(tree.getRightOperand())
        : null;
  }

  private static VarSymbol askedForEmptiness(MethodInvocationTree tree) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    String name = method.getSimpleName().toString();
    if (tree.getArguments().size() == 1 && method.isStatic() && STATIC_EMPTY.contains(name)) {
      return local(tree.getArguments().get(0));
    }
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    return tree.getArguments().isEmpty() && receiver != null && EMPTY.contains(name)
        ? local(receiver)
        : null;
  }

  private static VarSymbol local(ExpressionTree tree) {
    ExpressionTree stripped = ASTHelpers.stripParentheses(tree);
    return stripped instanceof IdentifierTree
            && ASTHelpers.getSymbol(stripped) instanceof VarSymbol variable
            && variable.getKind() != ElementKind.FIELD
        ? variable
        : null;
  }
}
