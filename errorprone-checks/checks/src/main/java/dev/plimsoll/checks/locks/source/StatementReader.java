package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreeScanner;
import dev.plimsoll.checks.locks.Block;
import dev.plimsoll.checks.locks.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/** Reads the control flow of statements. */
abstract class StatementReader extends TreeScanner<Void, Void> {
  private final BodyBuilder builder = new BodyBuilder();
  private final Deque<Object> switches = new ArrayDeque<>();
  private Object label;

  final BodyBuilder builder() {
    return builder;
  }

  /** What happens if the condition is true; null if it is not an attempt to get a lock. */
  abstract Supplier<List<Event>> tryOf(ExpressionTree condition);

  /** What holds if the condition is true; null if it compares no parameter with a constant. */
  abstract Event.Guard guard(ExpressionTree condition);

  /** What holds in each case of a switch, and last in none; empty if nothing is known. */
  abstract List<Event.Guard> guards(ExpressionTree selector, List<? extends CaseTree> cases);

  /** Closes a resource that an expression opened. */
  abstract void close(ExpressionTree opened, Tree resource);

  private void condition(ExpressionTree tree, Block whenTrue, Block whenFalse) {
    if (tree instanceof ParenthesizedTree parens) {
      condition(parens.getExpression(), whenTrue, whenFalse);
    } else if (tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
      condition(((UnaryTree) tree).getExpression(), whenFalse, whenTrue);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_AND) {
      Block second = builder.block();
      condition(((BinaryTree) tree).getLeftOperand(), second, whenFalse);
      builder.resume(second);
      condition(((BinaryTree) tree).getRightOperand(), whenTrue, whenFalse);
    } else if (tree.getKind() == Tree.Kind.CONDITIONAL_OR) {
      Block second = builder.block();
      condition(((BinaryTree) tree).getLeftOperand(), whenTrue, second);
      builder.resume(second);
      condition(((BinaryTree) tree).getRightOperand(), whenTrue, whenFalse);
    } else if (tree.getKind() == Tree.Kind.BOOLEAN_LITERAL) {
      boolean value = (Boolean) ((LiteralTree) tree).getValue();
      builder.mayGoTo(value ? whenTrue : whenFalse);
    } else {
      scan(tree, null);
      Supplier<List<Event>> attempt = tryOf(tree);
      Event.Guard guard = guard(tree);
      builder.mayGoTo(whenFalse, guard == null ? null : guard.negated());
      if (attempt != null) {
        builder.enter(builder.block());
        builder.addLocksLater(attempt);
      }
      builder.mayGoTo(whenTrue, guard);
    }
  }

  @Override
  public final Void visitIf(IfTree tree, Void unused) {
    branch(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
    return null;
  }

  @Override
  public final Void visitConditionalExpression(ConditionalExpressionTree tree, Void unused) {
    branch(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
    return null;
  }

  private void branch(ExpressionTree condition, Tree then, Tree otherwise) {
    Block whenTrue = builder.block();
    Block whenFalse = builder.block();
    Block after = builder.block();
    condition(condition, whenTrue, whenFalse);
    builder.resume(whenTrue);
    scan(then, null);
    builder.mayGoTo(after);
    builder.resume(whenFalse);
    scan(otherwise, null);
    builder.enter(after);
  }

  private Object takeLabel() {
    Object taken = label;
    label = null;
    return taken;
  }

  @Override
  public final Void visitWhileLoop(WhileLoopTree tree, Void unused) {
    Object name = takeLabel();
    Block head = builder.block();
    Block body = builder.block();
    Block after = builder.block();
    builder.enter(head);
    condition(tree.getCondition(), body, after);
    builder.resume(body);
    builder.within(name, after, head, () -> scan(tree.getStatement(), null));
    builder.mayGoTo(head);
    builder.resume(after);
    return null;
  }

  @Override
  public final Void visitDoWhileLoop(DoWhileLoopTree tree, Void unused) {
    Object name = takeLabel();
    Block body = builder.block();
    Block test = builder.block();
    Block after = builder.block();
    builder.enter(body);
    builder.within(name, after, test, () -> scan(tree.getStatement(), null));
    builder.enter(test);
    condition(tree.getCondition(), body, after);
    builder.resume(after);
    return null;
  }

  @Override
  public final Void visitForLoop(ForLoopTree tree, Void unused) {
    Object name = takeLabel();
    Block head = builder.block();
    Block body = builder.block();
    Block update = builder.block();
    Block after = builder.block();
    scan(tree.getInitializer(), null);
    builder.enter(head);
    if (tree.getCondition() == null) {
      builder.mayGoTo(body);
    } else {
      condition(tree.getCondition(), body, after);
    }
    builder.resume(body);
    builder.within(name, after, update, () -> scan(tree.getStatement(), null));
    builder.enter(update);
    scan(tree.getUpdate(), null);
    builder.mayGoTo(head);
    builder.resume(after);
    return null;
  }

  @Override
  public final Void visitEnhancedForLoop(EnhancedForLoopTree tree, Void unused) {
    Object name = takeLabel();
    Block head = builder.block();
    Block after = builder.block();
    scan(tree.getExpression(), null);
    builder.enter(head);
    builder.mayGoTo(after);
    builder.enter(builder.block());
    iterates(tree);
    builder.within(name, after, head, () -> scan(tree.getStatement(), null));
    builder.mayGoTo(head);
    builder.resume(after);
    return null;
  }

  /** A loop's variable gets its next value. */
  abstract void iterates(EnhancedForLoopTree tree);

  @Override
  public final Void visitLabeledStatement(LabeledStatementTree tree, Void unused) {
    Block after = builder.block();
    label = tree.getLabel();
    if (isLoop(tree.getStatement())) {
      scan(tree.getStatement(), null);
    } else {
      builder.within(takeLabel(), after, null, () -> scan(tree.getStatement(), null));
    }
    builder.enter(after);
    return null;
  }

  private static boolean isLoop(StatementTree tree) {
    return tree instanceof WhileLoopTree
        || tree instanceof DoWhileLoopTree
        || tree instanceof ForLoopTree
        || tree instanceof EnhancedForLoopTree;
  }

  @Override
  public final Void visitBreak(BreakTree tree, Void unused) {
    builder.breaks(tree.getLabel());
    return null;
  }

  @Override
  public final Void visitContinue(ContinueTree tree, Void unused) {
    builder.continues(tree.getLabel());
    return null;
  }

  @Override
  public final Void visitYield(YieldTree tree, Void unused) {
    scan(tree.getValue(), null);
    builder.breaks(switches.peek());
    return null;
  }

  @Override
  public final Void visitSwitch(SwitchTree tree, Void unused) {
    scan(tree.getExpression(), null);
    cases(null, tree.getCases(), guards(tree.getExpression(), tree.getCases()), false);
    return null;
  }

  @Override
  public final Void visitSwitchExpression(SwitchExpressionTree tree, Void unused) {
    scan(tree.getExpression(), null);
    switches.push(tree);
    cases(tree, tree.getCases(), guards(tree.getExpression(), tree.getCases()), true);
    switches.pop();
    return null;
  }

  private void cases(
      Object target, List<? extends CaseTree> cases, List<Event.Guard> guards, boolean exhaustive) {
    Block select = builder.block();
    Block after = builder.block();
    builder.enter(select);
    builder.resume(builder.block());
    builder.within(
        target,
        after,
        null,
        () -> {
          Iterator<Event.Guard> way = guards.iterator();
          for (CaseTree each : cases) {
            Block start = builder.block();
            builder.leadTo(select, start, next(way));
            builder.enter(start);
            scan(each.getStatements(), null);
            if (each.getBody() != null) {
              scan(each.getBody(), null);
              builder.mayGoTo(after);
              builder.resume(builder.block());
            }
          }
        });
    boolean complete =
        exhaustive || cases.stream().anyMatch(each -> each.getExpressions().isEmpty());
    if (!complete) {
      builder.leadTo(select, after, guards.isEmpty() ? null : guards.get(guards.size() - 1));
    }
    builder.enter(after);
  }

  private static Event.Guard next(Iterator<Event.Guard> guards) {
    return guards.hasNext() ? guards.next() : null;
  }

  @Override
  public final Void visitTry(TryTree tree, Void unused) {
    if (tree.getFinallyBlock() == null) {
      tryWithCatches(tree);
    } else {
      builder.withCleanup(() -> tryWithCatches(tree), () -> scan(tree.getFinallyBlock(), null));
    }
    return null;
  }

  private void tryWithCatches(TryTree tree) {
    if (tree.getCatches().isEmpty()) {
      resources(tree, 0);
      return;
    }
    List<Runnable> catches = new ArrayList<>();
    for (CatchTree each : tree.getCatches()) {
      catches.add(() -> scan(each.getBlock(), null));
    }
    builder.withCatches(() -> resources(tree, 0), catches);
  }

  private void resources(TryTree tree, int index) {
    if (index == tree.getResources().size()) {
      scan(tree.getBlock(), null);
      return;
    }
    Tree resource = tree.getResources().get(index);
    scan(resource, null);
    ExpressionTree opened =
        resource instanceof VariableTree variable
            ? variable.getInitializer()
            : (ExpressionTree) resource;
    builder.withCleanup(() -> resources(tree, index + 1), () -> close(opened, resource));
  }
}
