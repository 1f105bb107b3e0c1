package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.SimpleTreeVisitor;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Name;

/** The transfer over statements: branches are joined, loops are walked until nothing changes. */
final class StatementFlow extends SimpleTreeVisitor<Void, Environment> {
  /** A statement that can be left or begun again from inside. */
  private static final class Frame {
    private final Name label;
    private final boolean loop;
    private final Environment broken = Environment.unreachable();
    private final Environment continued = Environment.unreachable();

    private Frame(Name label, boolean loop) {
      this.label = label;
      this.loop = loop;
    }
  }

  private final Walk walk;
  private final Deque<Frame> frames = new ArrayDeque<>();

  /** What the variables may hold when a statement of a {@code try} throws. */
  private final Deque<Environment> tries = new ArrayDeque<>();

  /** The label before the statement that comes next. */
  private Name label;

  StatementFlow(Walk walk) {
    this.walk = walk;
  }

  void walk(Tree statement, Environment environment) {
    if (statement != null) {
      visit(statement, environment);
    }
  }

  void walkAll(Iterable<? extends Tree> statements, Environment environment) {
    for (Tree statement : statements) {
      walk(statement, environment);
      Environment thrown = tries.peek();
      if (thrown != null) {
        thrown.join(environment);
      }
    }
  }

  @Override
  public Void visitBlock(BlockTree tree, Environment environment) {
    walkAll(tree.getStatements(), environment);
    return null;
  }

  @Override
  public Void visitVariable(VariableTree tree, Environment environment) {
    Taint value =
        tree.getInitializer() == null
            ? Taint.NONE
            : walk.expressions.of(tree.getInitializer(), environment);
    Variable variable = Variable.of(ASTHelpers.getSymbol(tree));
    walk.variables.refer(variable, tree.getName(), value, tree, tree.getInitializer(), environment);
    walk.calls.functions.declared(tree);
    return null;
  }

  @Override
  public Void visitExpressionStatement(ExpressionStatementTree tree, Environment environment) {
    walk.expressions.of(tree.getExpression(), environment);
    return null;
  }

  @Override
  public Void visitIf(IfTree tree, Environment environment) {
    walk.expressions.of(tree.getCondition(), environment);
    Environment otherwise = environment.copy();
    Emptiness.refine(tree.getCondition(), true, environment);
    Emptiness.refine(tree.getCondition(), false, otherwise);
    walk(tree.getThenStatement(), environment);
    walk(tree.getElseStatement(), otherwise);
    environment.join(otherwise);
    return null;
  }

  @Override
  public Void visitWhileLoop(WhileLoopTree tree, Environment environment) {
    loop(environment, List.of(tree.getCondition()), null, tree.getStatement(), List.of());
    return null;
  }

  @Override
  public Void visitForLoop(ForLoopTree tree, Environment environment) {
    Name own = takeLabel();
    walkAll(tree.getInitializer(), environment);
    label = own;
    List<ExpressionTree> condition =
        tree.getCondition() == null ? List.of() : List.of(tree.getCondition());
    loop(environment, condition, null, tree.getStatement(), tree.getUpdate());
    return null;
  }

  @Override
  public Void visitEnhancedForLoop(EnhancedForLoopTree tree, Environment environment) {
    loop(environment, List.of(tree.getExpression()), tree, tree.getStatement(), List.of());
    return null;
  }

  @Override
  public Void visitDoWhileLoop(DoWhileLoopTree tree, Environment environment) {
    Name own = takeLabel();
    /* The first round is certain; whether the condition comes first is of no matter to a union. */
    label = own;
    loop(environment, List.of(), null, tree.getStatement(), List.of());
    walk.expressions.of(tree.getCondition(), environment);
    return null;
  }

  private void loop(
      Environment environment,
      List<ExpressionTree> before,
      EnhancedForLoopTree each,
      StatementTree body,
      List<? extends StatementTree> update) {
    Frame frame = new Frame(takeLabel(), true);
    /* Ends, since the variables of a body are finitely many and so are the origins. */
    boolean grew = true;
    while (grew) {
      Environment round = environment.copy();
      Taint value = Taint.NONE;
      for (ExpressionTree expression : before) {
        value = walk.expressions.of(expression, round);
      }
      if (each != null) {
        walk.variables.referToElement(each.getVariable(), value, each.getExpression(), round);
      }
      frames.push(frame);
      walk(body, round);
      frames.pop();
      round.join(frame.continued);
      walkAll(update, round);
      grew = environment.join(round);
    }
    environment.join(frame.broken);
  }

  @Override
  public Void visitLabeledStatement(LabeledStatementTree tree, Environment environment) {
    label = tree.getLabel();
    if (isLoop(tree.getStatement())) {
      walk(tree.getStatement(), environment);
      return null;
    }
    Frame frame = new Frame(takeLabel(), false);
    frames.push(frame);
    walk(tree.getStatement(), environment);
    frames.pop();
    environment.join(frame.broken);
    return null;
  }

  private static boolean isLoop(StatementTree tree) {
    return switch (tree.getKind()) {
      case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
      default -> false;
    };
  }

  private Name takeLabel() {
    Name taken = label;
    label = null;
    return taken;
  }

  @Override
  public Void visitBreak(BreakTree tree, Environment environment) {
    for (Frame frame : frames) {
      if (tree.getLabel() == null
          ? frame.label == null || frame.loop
          : Objects.equals(frame.label, tree.getLabel())) {
        frame.broken.join(environment);
        break;
      }
    }
    environment.leave();
    return null;
  }

  @Override
  public Void visitContinue(ContinueTree tree, Environment environment) {
    for (Frame frame : frames) {
      if (frame.loop && (tree.getLabel() == null || Objects.equals(frame.label, tree.getLabel()))) {
        frame.continued.join(environment);
        break;
      }
    }
    environment.leave();
    return null;
  }

  @Override
  public Void visitSwitch(SwitchTree tree, Environment environment) {
    cases(tree.getExpression(), tree.getCases(), environment);
    return null;
  }

  /** Walks the cases of a switch statement or expression; yields go to the innermost exit. */
  void cases(ExpressionTree selector, List<? extends CaseTree> cases, Environment environment) {
    Taint selected = walk.expressions.of(selector, environment);
    Frame frame = new Frame(takeLabel(), false);
    frames.push(frame);
    Environment before = environment.copy();
    environment.leave();
    boolean hasDefault = false;
    for (CaseTree each : cases) {
      hasDefault |= each.getExpressions().isEmpty();
      /* Falls through from the case above. */
      environment.join(before);
      walk.analysis.patterns.bind(each, selected, environment);
      if (each.getCaseKind() == CaseTree.CaseKind.STATEMENT) {
        walkAll(each.getStatements(), environment);
      } else {
        rule(each, environment);
        frame.broken.join(environment);
        environment.leave();
      }
    }
    frames.pop();
    environment.join(frame.broken);
    if (!hasDefault) {
      environment.join(before);
    }
  }

  private void rule(CaseTree rule, Environment environment) {
    if (rule.getBody() instanceof ExpressionTree result) {
      walk.leave(walk.expressions.of(result, environment), environment);
    } else {
      walk(rule.getBody(), environment);
    }
  }

  @Override
  public Void visitYield(YieldTree tree, Environment environment) {
    walk.leave(walk.expressions.of(tree.getValue(), environment), environment);
    environment.leave();
    return null;
  }

  @Override
  public Void visitReturn(ReturnTree tree, Environment environment) {
    Taint value =
        tree.getExpression() == null
            ? Taint.NONE
            : walk.expressions.of(tree.getExpression(), environment);
    walk.returns(tree, value, environment);
    walk.leave(value, environment);
    environment.leave();
    return null;
  }

  @Override
  public Void visitThrow(ThrowTree tree, Environment environment) {
    walk.expressions.of(tree.getExpression(), environment);
    environment.leave();
    return null;
  }

  @Override
  public Void visitTry(TryTree tree, Environment environment) {
    Environment thrown = environment.copy();
    tries.push(thrown);
    for (Tree resource : tree.getResources()) {
      if (resource instanceof ExpressionTree expression) {
        walk.expressions.of(expression, environment);
      } else {
        walk(resource, environment);
      }
    }
    walk(tree.getBlock(), environment);
    tries.pop();
    for (CatchTree each : tree.getCatches()) {
      Environment caught = thrown.copy();
      walk(each.getBlock(), caught);
      environment.join(caught);
    }
    if (tree.getFinallyBlock() != null) {
      /* Once on the way of an exception, which does not come back, and once on the other. */
      walk(tree.getFinallyBlock(), thrown);
      walk(tree.getFinallyBlock(), environment);
    }
    return null;
  }

  @Override
  public Void visitSynchronized(SynchronizedTree tree, Environment environment) {
    walk.expressions.of(tree.getExpression(), environment);
    walk(tree.getBlock(), environment);
    return null;
  }

  @Override
  public Void visitAssert(AssertTree tree, Environment environment) {
    walk.expressions.of(tree.getCondition(), environment);
    if (tree.getDetail() != null) {
      walk.calls.detail(tree, environment);
    }
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Environment environment) {
    results(tree, environment);
    return null;
  }

  /** Walks a class that stands inside a body; returns what its methods return. */
  Taint results(ClassTree tree, Environment environment) {
    Taint results = Taint.NONE;
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method && method.getBody() != null) {
        results = results.leastUpperBound(walk.enclosedMethod(method, environment));
      } else if (member instanceof VariableTree || member instanceof BlockTree) {
        walk(member, environment);
      } else if (member instanceof ClassTree) {
        walk(member, environment);
      }
    }
    return results;
  }
}
