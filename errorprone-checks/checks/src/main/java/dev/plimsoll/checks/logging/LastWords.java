package dev.plimsoll.checks.logging;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a program says before it ends: nobody reads its log any more, and its caller sees the
 * console.
 */
final class LastWords {
  /* `exit`, `systemExit`, `exitWithCode`, but neither `exited` nor `exitCode`, which asks. */
  private static final Pattern EXIT = Pattern.compile("(?:exit|halt)(?:[A-Z].*)?|.*(?:Exit|Halt)");
  private static final int MAX_DEPTH = 3;

  private final MethodIndex<ModelRow> exits;

  LastWords(MethodIndex<ModelRow> exits) {
    this.exits = exits;
  }

  /** Whether the program certainly ends after the statement at a path, in the same method. */
  boolean isSpokenAt(TreePath path, VisitorState state) {
    for (TreePath at = path; at.getParentPath() != null; at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (tree instanceof MethodTree
          || tree instanceof ClassTree
          || tree instanceof LambdaExpressionTree
          || tree instanceof WhileLoopTree
          || tree instanceof DoWhileLoopTree) {
        return false;
      }
      Tree around = at.getParentPath().getLeaf();
      if (around instanceof BlockTree block && endsAfter(tree, block.getStatements(), state)
          || around instanceof CaseTree option
              && option.getStatements() != null
              && endsAfter(tree, option.getStatements(), state)
          || around instanceof TryTree attempt && endsFinally(attempt, state, 0)) {
        return true;
      }
    }
    return false;
  }

  private boolean endsAfter(
      Tree statement, List<? extends StatementTree> statements, VisitorState state) {
    return statements.stream()
        .skip(statements.indexOf(statement) + 1L)
        .anyMatch(each -> ends(each, state, 0));
  }

  private boolean endsFinally(TryTree attempt, VisitorState state, int depth) {
    return attempt.getFinallyBlock() != null && ends(attempt.getFinallyBlock(), state, depth);
  }

  private boolean ends(StatementTree statement, VisitorState state, int depth) {
    if (statement instanceof ExpressionStatementTree expression) {
      return isExit(expression.getExpression(), state, depth);
    }
    if (statement instanceof ReturnTree result) {
      return isExit(result.getExpression(), state, depth);
    }
    if (statement instanceof BlockTree block) {
      return block.getStatements().stream().anyMatch(each -> ends(each, state, depth));
    }
    if (statement instanceof IfTree choice) {
      return choice.getElseStatement() != null
          && ends(choice.getThenStatement(), state, depth)
          && ends(choice.getElseStatement(), state, depth);
    }
    if (statement instanceof SynchronizedTree guarded) {
      return ends(guarded.getBlock(), state, depth);
    }
    return statement instanceof TryTree attempt
        && (ends(attempt.getBlock(), state, depth) || endsFinally(attempt, state, depth));
  }

  private boolean isExit(ExpressionTree tree, VisitorState state, int depth) {
    if (!(tree instanceof MethodInvocationTree call) || depth > MAX_DEPTH) {
      return false;
    }
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (exits.find(method).isPresent() || isNamedExit(method)) {
      return true;
    }
    MethodTree declaration = ASTHelpers.findMethod(method, state);
    return declaration != null
        && declaration.getBody() != null
        && ends(declaration.getBody(), state, depth + 1);
  }

  /** A program's own procedure, which tests replace: its name, and the code that it takes. */
  private static boolean isNamedExit(MethodSymbol method) {
    return EXIT.matcher(method.name).matches()
        && method.type.getParameterTypes().nonEmpty()
        && method.type.getParameterTypes().head.getTag() == TypeTag.INT;
  }
}
