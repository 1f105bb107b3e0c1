package dev.plimsoll.checks.timeouts;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.tree.JCTree;
import dev.plimsoll.checks.trees.Choice;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.regex.Pattern;

/**
 * What is complete before it is waited for, as the code itself says: it asked, or it was called
 * because of that.
 */
final class Completion {
  private static final Pattern SAYS_COMPLETE =
      Pattern.compile(
          "_?(?:done|completed?|finished)|(?:is|has|was|are|result)\\w*"
              + "(?:Done|Complete|Completed|CompletedExceptionally|CompletedNormally|Success"
              + "|Succeeded|Successful|Finished|Cancelled|Canceled|Terminated|Available)");
  private static final ImmutableSet<String> TIMES =
      ImmutableSet.of("java.util.concurrent.TimeUnit", "java.time.Duration");
  private static final Pattern TOLD_COMPLETE =
      Pattern.compile(
          "(?:on|operation|handle|future)?(?:Complete|Completed|Completion|Done|Finished|Success)",
          Pattern.CASE_INSENSITIVE);

  private final Symbol waited;
  private final TreePath path;

  private Completion(Symbol waited, TreePath path) {
    this.waited = waited;
    this.path = path;
  }

  /** Whether the wait at a path is for what is known to be complete. */
  static boolean isKnownAt(TreePath path, VisitorState state) {
    Completion completion =
        new Completion(variable(Waits.waitedFor((ExpressionTree) path.getLeaf())), path);
    return completion.isAskedAround()
        || completion.waited != null
            && (completion.isAskedBefore() || completion.isToldByCaller(state));
  }

  /** Returns the variable that a value comes from, through the calls on it; null where none is. */
  private static Symbol variable(ExpressionTree tree) {
    ExpressionTree at = tree;
    while (at instanceof MethodInvocationTree call) {
      at = ASTHelpers.getReceiver(call);
    }
    return at instanceof IdentifierTree || at instanceof MemberSelectTree
        ? ASTHelpers.getSymbol(at)
        : null;
  }

  private boolean isAskedAround() {
    for (TreePath at = path;
        at.getParentPath() != null && !(at.getLeaf() instanceof MethodTree);
        at = at.getParentPath()) {
      Tree tree = at.getLeaf();
      if (Choice.of(at.getParentPath().getLeaf())
          .filter(choice -> says(choice, tree))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Choice choice, Tree branch) {
    return branch == choice.whenTrue() && says(choice.condition(), true)
        || branch == choice.whenFalse() && says(choice.condition(), false);
  }

  /** Whether a condition, where it has a value, says that the wait is over. */
  private boolean says(ExpressionTree condition, boolean value) {
    ExpressionTree bare = ASTHelpers.stripParentheses(condition);
    if (bare instanceof UnaryTree not && not.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      return says(not.getExpression(), !value);
    }
    if (bare instanceof BinaryTree both
        && both.getKind() == (value ? Tree.Kind.CONDITIONAL_AND : Tree.Kind.CONDITIONAL_OR)) {
      return says(both.getLeftOperand(), value) || says(both.getRightOperand(), value);
    }
    return value && says(bare);
  }

  private boolean says(ExpressionTree tree) {
    if (tree instanceof MethodInvocationTree call) {
      MethodSymbol method = ASTHelpers.getSymbol(call);
      if (isNamed(method)) {
        return isAbout(call);
      }
      if (call.getArguments().stream().anyMatch(Completion::isReferenceToQuestion)) {
        return true;
      }
      /* An AtomicBoolean that is named so. */
      ExpressionTree flag = ASTHelpers.getReceiver(call);
      return flag != null && call.getArguments().isEmpty() && saysName(flag);
    }
    return saysName(tree);
  }

  private static boolean saysName(ExpressionTree tree) {
    return (tree instanceof IdentifierTree || tree instanceof MemberSelectTree)
        && isNamed(ASTHelpers.getSymbol(tree));
  }

  private static boolean isNamed(Symbol symbol) {
    return symbol != null && SAYS_COMPLETE.matcher(symbol.name).matches();
  }

  private boolean isAbout(MethodInvocationTree question) {
    ExpressionTree receiver = ASTHelpers.getReceiver(question);
    if (receiver == null && question.getArguments().isEmpty()) {
      return true;
    }
    return waited != null
        && (variable(receiver) == waited
            || question.getArguments().stream().anyMatch(each -> variable(each) == waited));
  }

  /** Whether the method asks before, as in a loop that sleeps until it is so. */
  private boolean isAskedBefore() {
    MethodTree method = MoreMethods.around(path);
    int end = ((JCTree) path.getLeaf()).getStartPosition();
    return method != null
        && MoreTrees.any(
            method.getBody(),
            tree ->
                ((JCTree) tree).getStartPosition() < end
                    && (isTimedWait(tree) || isQuestion(tree) && !isConditionAround(tree)));
  }

  private boolean isQuestion(Tree tree) {
    return isReferenceToQuestion(tree)
        || tree instanceof MethodInvocationTree question
            && isNamed(ASTHelpers.getSymbol(question))
            && variable(ASTHelpers.getReceiver(question)) == waited;
  }

  /** Whether something waits for the same value with a limit, by itself or by a helper. */
  private boolean isTimedWait(Tree tree) {
    return tree instanceof MethodInvocationTree call
        && ASTHelpers.getSymbol(call).asType().getParameterTypes().stream()
            .anyMatch(each -> TIMES.contains(each.tsym.flatName().toString()))
        && (variable(ASTHelpers.getReceiver(call)) == waited
            || call.getArguments().stream().anyMatch(each -> variable(each) == waited));
  }

  private static boolean isReferenceToQuestion(Tree tree) {
    return tree instanceof MemberReferenceTree reference
        && isNamed(ASTHelpers.getSymbol(reference));
  }

  private boolean isConditionAround(Tree question) {
    for (Tree around : path) {
      if (Choice.of(around)
          .filter(choice -> MoreTrees.any(choice.condition(), each -> each == question))
          .isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether what is waited for came with the call that tells of its completion. */
  private boolean isToldByCaller(VisitorState state) {
    MethodTree method = MoreMethods.around(path);
    if (method == null || !TOLD_COMPLETE.matcher(method.getName()).matches()) {
      return false;
    }
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    return symbol.params().contains((Object) waited)
        && !ASTHelpers.findSuperMethods(symbol, state.getTypes()).isEmpty();
  }
}
