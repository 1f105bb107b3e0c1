package dev.plimsoll.checks.logging;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.trees.Choice;
import dev.plimsoll.checks.trees.MoreTrees;
import javax.lang.model.element.ElementKind;

/**
 * The console where callers choose a stream, and it is only what they get who choose none: the
 * start of a field that has a setter, the argument of a constructor or a method by an overload.
 */
final class DefaultStream {
  private DefaultStream() {}

  /** Whether the console's stream at a path is a default. */
  static boolean isAt(TreePath path) {
    TreePath at = path;
    TreePath parent = at.getParentPath();
    while (isWrapping(parent.getLeaf(), at.getLeaf())) {
      at = parent;
      parent = at.getParentPath();
    }
    Tree use = parent.getLeaf();
    if (use instanceof MethodInvocationTree call) {
      return isOverload(call, parent);
    }
    Symbol variable =
        use instanceof VariableTree declaration
            ? ASTHelpers.getSymbol(declaration)
            : use instanceof AssignmentTree assignment
                ? ASTHelpers.getSymbol(assignment.getVariable())
                : null;
    return variable != null
        && (isChosenByCallers(variable, parent) || isAssignedInstead(variable, parent));
  }

  /** Whether the other branch of a choice assigns another stream: the console is configured. */
  private static boolean isAssignedInstead(Symbol variable, TreePath path) {
    for (TreePath at = path;
        at.getParentPath() != null && !(at.getLeaf() instanceof MethodTree);
        at = at.getParentPath()) {
      Tree branch = at.getLeaf();
      Tree instead =
          Choice.of(at.getParentPath().getLeaf())
              .map(choice -> choice.insteadOf(branch))
              .orElse(null);
      if (instead != null && MoreTrees.any(instead, tree -> isAssignment(tree, variable))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAssignment(Tree tree, Symbol variable) {
    return tree instanceof AssignmentTree assignment
        && ASTHelpers.getSymbol(assignment.getVariable()) == variable;
  }

  /** A conditional chooses between it and another, a writer around it is as good as it. */
  private static boolean isWrapping(Tree tree, Tree stream) {
    return tree instanceof ParenthesizedTree
        || tree instanceof ConditionalExpressionTree
        || tree instanceof NewClassTree made && made.getArguments().contains(stream);
  }

  private static boolean isOverload(MethodInvocationTree call, TreePath path) {
    Symbol callee = ASTHelpers.getSymbol(call);
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        Symbol caller = ASTHelpers.getSymbol(method);
        return caller != callee && caller.name == callee.name;
      }
    }
    return false;
  }

  private static boolean isChosenByCallers(Symbol variable, TreePath path) {
    if (variable.getKind() == ElementKind.PARAMETER) {
      return true;
    }
    return variable.getKind() == ElementKind.FIELD && isSetFromParameter(variable, path);
  }

  private static boolean isSetFromParameter(Symbol field, TreePath path) {
    return MoreTrees.any(
        MoreTrees.outermostType(path),
        tree ->
            tree instanceof AssignmentTree assignment
                && isAssignment(assignment, field)
                && MoreTrees.any(assignment.getExpression(), DefaultStream::isParameter));
  }

  private static boolean isParameter(Tree tree) {
    return tree instanceof IdentifierTree
        && ASTHelpers.getSymbol(tree) instanceof VarSymbol variable
        && variable.getKind() == ElementKind.PARAMETER;
  }
}
