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
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import javax.lang.model.element.ElementKind;

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

  void assign(
      Variable variable, CharSequence name, Taint value, Tree tree, Environment environment) {
    Taint stored = value.through(walk.step(name.toString(), tree));
    environment.assign(variable, stored);
    Symbol last = variable.member() == null ? variable.root() : variable.member();
    if (isField(last)) {
      walk.putField(last, stored);
    }
  }

  /** What a variable may refer to from here on: an element, an entry, a part. */
  void add(ExpressionTree target, Taint value, Environment environment) {
    Variable variable = variableOf(target);
    if (variable == null || value.isNone()) {
      return;
    }
    Symbol last = variable.member() == null ? variable.root() : variable.member();
    Taint stored = value.through(walk.step(last.getSimpleName().toString(), target));
    environment.add(variable, stored);
    if (isField(last)) {
      walk.putField(last, stored);
    }
  }

  /** The variable that an expression reads, or through which it reaches what it changes. */
  private Variable variableOf(ExpressionTree tree) {
    ExpressionTree target = ASTHelpers.stripParentheses(tree);
    if (target instanceof TypeCastTree cast) {
      return variableOf(cast.getExpression());
    }
    if (target instanceof ArrayAccessTree element) {
      return variableOf(element.getExpression());
    }
    if (target instanceof IdentifierTree) {
      return ASTHelpers.getSymbol(target) instanceof VarSymbol symbol ? Variable.of(symbol) : null;
    }
    if (target instanceof MemberSelectTree select) {
      return ASTHelpers.getSymbol(select) instanceof VarSymbol field
          ? variableOf(select, field)
          : null;
    }
    if (target instanceof MethodInvocationTree call && walk.calls.returnsItsReceiver(call)) {
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return receiver == null ? null : variableOf(receiver);
    }
    return null;
  }

  private static Variable variableOf(MemberSelectTree select, VarSymbol field) {
    ExpressionTree owner = ASTHelpers.stripParentheses(select.getExpression());
    if (field.isStatic() || isThis(owner)) {
      return Variable.of(field);
    }
    return owner instanceof IdentifierTree && ASTHelpers.getSymbol(owner) instanceof VarSymbol root
        ? new Variable(root, field)
        : null;
  }

  static boolean isThis(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree outer) {
      return outer.getIdentifier().contentEquals("this");
    }
    return tree instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
  }

  private static boolean isField(Symbol symbol) {
    return symbol.getKind() == ElementKind.FIELD;
  }

  @Override
  public Taint visitIdentifier(IdentifierTree tree, Environment environment) {
    return ASTHelpers.getSymbol(tree) instanceof VarSymbol symbol
        ? read(symbol, Variable.of(symbol), environment)
        : Taint.NONE;
  }

  @Override
  public Taint visitMemberSelect(MemberSelectTree tree, Environment environment) {
    if (!(ASTHelpers.getSymbol(tree) instanceof VarSymbol symbol)) {
      return Taint.NONE;
    }
    if (!symbol.isStatic()) {
      of(tree.getExpression(), environment);
    }
    return tree.getIdentifier().contentEquals("length")
            && symbol.owner.type.tsym.name.contentEquals("Array")
        ? Taint.NONE
        : read(symbol, variableOf(tree, symbol), environment);
  }

  private Taint read(VarSymbol symbol, Variable variable, Environment environment) {
    Taint stored = variable == null ? null : environment.get(variable);
    if (!isField(symbol)) {
      return stored == null ? Taint.NONE : stored;
    }
    Taint declared = walk.analysis.declarations.of(symbol).map(Taint::of).orElse(Taint.NONE);
    if (!declared.isNone()) {
      return declared;
    }
    return stored == null ? walk.analysis.fields.of(symbol) : stored;
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
      add(element.getExpression(), value, environment);
      return value;
    }
    Taint value = of(tree.getExpression(), environment);
    if (ASTHelpers.getSymbol(target) instanceof VarSymbol field && isField(field)) {
      walk.calls.assigned(tree, field, value);
    }
    Variable variable = variableOf(target);
    if (variable != null) {
      assign(variable, nameOf(variable), value, tree, environment);
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
      add(tree.getVariable(), added, environment);
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
        return left.leastUpperBound(of(tree.getRightOperand(), environment));
      }
    }
  }

  private static boolean isString(Type type) {
    return type != null
        && type.tsym != null
        && type.tsym.getQualifiedName().contentEquals("java.lang.String");
  }

  @Override
  public Taint visitUnary(UnaryTree tree, Environment environment) {
    Taint operand = of(tree.getExpression(), environment);
    return tree.getKind() == Tree.Kind.LOGICAL_COMPLEMENT ? Taint.NONE : operand;
  }

  @Override
  public Taint visitConditionalExpression(ConditionalExpressionTree tree, Environment environment) {
    of(tree.getCondition(), environment);
    Environment otherwise = environment.copy();
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
    return of(tree.getExpression(), environment);
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
    return walk.lambda(tree, Taint.NONE, environment);
  }

  @Override
  public Taint visitMemberReference(MemberReferenceTree tree, Environment environment) {
    return walk.calls.reference(tree, Taint.NONE, environment);
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
