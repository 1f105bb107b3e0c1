package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.SimpleTreeVisitor;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.Environment.Variable;

/** The transfer over expressions, calls excepted. */
final class ExpressionFlow extends SimpleTreeVisitor<Taint, Environment> {
  private final Walk walk;

  ExpressionFlow(Walk walk) {
    super(Taint.NONE);
    this.walk = walk;
  }

  /** What the value of an expression may show. */
  Taint of(Tree expression, Environment environment) {
    Taint value = visit(expression, environment);
    return value == null ? Taint.NONE : value;
  }

  /** What the text of an expression's value may show. */
  Taint textOf(ExpressionTree expression, Environment environment) {
    return walk.analysis.rendering.textOf(
        of(expression, environment), ASTHelpers.getType(expression));
  }

  @Override
  public Taint visitIdentifier(IdentifierTree tree, Environment environment) {
    return ASTHelpers.getSymbol(tree) instanceof VarSymbol symbol
        ? walk.variables.read(symbol, Variable.of(symbol), environment)
        : Taint.NONE;
  }

  @Override
  public Taint visitMemberSelect(MemberSelectTree tree, Environment environment) {
    if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol symbol)) {
      return Taint.NONE;
    }
    Taint object = symbol.isStatic() ? Taint.NONE : of(tree.getExpression(), environment);
    return tree.getIdentifier().contentEquals("length")
            && symbol.owner.type.tsym.name.contentEquals("Array")
        ? Taint.NONE
        : walk.variables.read(symbol, VariableFlow.variableOf(tree, symbol), object, environment);
  }

  @Override
  public Taint visitParenthesized(ParenthesizedTree tree, Environment environment) {
    return of(tree.getExpression(), environment);
  }

  @Override
  public Taint visitTypeCast(TypeCastTree tree, Environment environment) {
    return of(tree.getExpression(), environment);
  }

  @Override
  public Taint visitAssignment(AssignmentTree tree, Environment environment) {
    ExpressionTree target = ASTHelpers.stripParentheses(tree.getVariable());
    if (target instanceof ArrayAccessTree element) {
      of(element.getIndex(), environment);
      Taint value = of(tree.getExpression(), environment);
      walk.variables.add(element.getExpression(), value, environment);
      walk.variables.hold(
          element.getExpression(),
          walk.variables.referents.asElement(tree.getExpression()),
          environment);
      return value;
    }
    Taint value = of(tree.getExpression(), environment);
    if (ASTHelpers.getSymbol(target) instanceof VarSymbol field && VariableFlow.isField(field)) {
      walk.calls.assigned(tree, field, value);
    }
    for (Variable variable : walk.variables.referents.of(target)) {
      walk.variables.refer(
          variable, nameOf(variable), value, tree, tree.getExpression(), environment);
    }
    return value;
  }

  private static CharSequence nameOf(Variable variable) {
    return variable.member() == null
        ? variable.root().getSimpleName()
        : variable.root().getSimpleName() + "." + variable.member().getSimpleName();
  }

  @Override
  public Taint visitCompoundAssignment(CompoundAssignmentTree tree, Environment environment) {
    boolean text = isString(ASTHelpers.getType(tree.getVariable()));
    Taint before = of(tree.getVariable(), environment);
    Taint added =
        text ? textOf(tree.getExpression(), environment) : of(tree.getExpression(), environment);
    Taint value = before.leastUpperBound(added);
    if (!added.isNone()) {
      for (Variable variable : walk.variables.referents.of(tree.getVariable())) {
        if (variable.isElement()) {
          walk.variables.add(variable, added, tree, environment);
        } else {
          walk.variables.assign(variable, nameOf(variable), value, tree, environment);
        }
      }
    }
    return value;
  }

  @Override
  public Taint visitBinary(BinaryTree tree, Environment environment) {
    switch (tree.getKind()) {
      case CONDITIONAL_AND, CONDITIONAL_OR -> {
        of(tree.getLeftOperand(), environment);
        Environment evaluated = environment.copy();
        of(tree.getRightOperand(), evaluated);
        environment.join(evaluated);
        return Taint.NONE;
      }
      case EQUAL_TO, NOT_EQUAL_TO, LESS_THAN, LESS_THAN_EQUAL, GREATER_THAN, GREATER_THAN_EQUAL -> {
        of(tree.getLeftOperand(), environment);
        of(tree.getRightOperand(), environment);
        return Taint.NONE;
      }
      default -> {
        if (isString(ASTHelpers.getType(tree))) {
          Taint left = textOf(tree.getLeftOperand(), environment);
          return left.leastUpperBound(textOf(tree.getRightOperand(), environment));
        }
        Taint left = of(tree.getLeftOperand(), environment);
        return part(left.leastUpperBound(of(tree.getRightOperand(), environment)));
      }
    }
  }

  static boolean isString(Type type) {
    return type != null
        && type.tsym != null
        && type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  @Override
  public Taint visitUnary(UnaryTree tree, Environment environment) {
    Taint operand = of(tree.getExpression(), environment);
    return tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ? Taint.NONE : part(operand);
  }

  @Override
  public Taint visitConditionalExpression(ConditionalExpressionTree tree, Environment environment) {
    of(tree.getCondition(), environment);
    Environment otherwise = environment.copy();
    Emptiness.refine(tree.getCondition(), true, environment);
    Emptiness.refine(tree.getCondition(), false, otherwise);
    Taint first = of(tree.getTrueExpression(), environment);
    Taint second = of(tree.getFalseExpression(), otherwise);
    environment.join(otherwise);
    return first.leastUpperBound(second);
  }

  @Override
  public Taint visitSwitchExpression(SwitchExpressionTree tree, Environment environment) {
    return walk.yielding(
        environment,
        () -> walk.statements.cases(tree.getExpression(), tree.getCases(), environment));
  }

  @Override
  public Taint visitInstanceOf(InstanceOfTree tree, Environment environment) {
    Taint value = of(tree.getExpression(), environment);
    walk.analysis.patterns.bind(tree, value, environment);
    return Taint.NONE;
  }

  @Override
  public Taint visitArrayAccess(ArrayAccessTree tree, Environment environment) {
    of(tree.getIndex(), environment);
    return part(of(tree.getExpression(), environment));
  }

  /** A part of a value, or what is calculated from it, where that counts. */
  private Taint part(Taint value) {
    return walk.analysis.isOfWholes() ? Taint.NONE : value;
  }

  @Override
  public Taint visitNewArray(NewArrayTree tree, Environment environment) {
    Taint elements = Taint.NONE;
    for (ExpressionTree dimension : tree.getDimensions()) {
      of(dimension, environment);
    }
    if (tree.getInitializers() != null) {
      for (ExpressionTree element : tree.getInitializers()) {
        elements = elements.leastUpperBound(of(element, environment));
      }
    }
    return elements;
  }

  @Override
  public Taint visitLambdaExpression(LambdaExpressionTree tree, Environment environment) {
    return walk.lambda(tree, Walk.Given.NOTHING, environment);
  }

  @Override
  public Taint visitMemberReference(MemberReferenceTree tree, Environment environment) {
    return walk.calls.functions.reference(tree, Taint.NONE, environment);
  }

  @Override
  public Taint visitMethodInvocation(MethodInvocationTree tree, Environment environment) {
    return walk.calls.invocation(tree, environment);
  }

  @Override
  public Taint visitNewClass(NewClassTree tree, Environment environment) {
    return walk.calls.construction(tree, environment);
  }
}
