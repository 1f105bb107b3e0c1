package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Origin.Self;
import java.util.Optional;
import javax.lang.model.element.ElementKind;

/** What variables and fields hold: reading them, assigning them, changing what they refer to. */
final class VariableFlow {
  private final Walk walk;

  VariableFlow(Walk walk) {
    this.walk = walk;
  }

  /** From here on a variable holds this and nothing else. */
  void assign(
      Variable variable, CharSequence name, Taint value, Tree tree, Environment environment) {
    Taint stored = value.through(walk.step(name.toString(), tree));
    environment.assign(variable, stored);
    VarSymbol member = variable.member();
    if (member == null) {
      walk.reassigned(variable.root());
    } else {
      Variable object = Variable.of(variable.root());
      Taint before = environment.get(object);
      if (before != null) {
        environment.hold(object, before.filter(origin -> !isHeldIn(member, origin)));
      }
      environment.add(object, stored.heldIn(member));
    }
    put(variable, stored);
    if (member != null && !stored.isNone()) {
      addToOtherNames(variable, stored, environment);
    }
  }

  /** The object of a field may have other names, by which the field is found again. */
  private void addToOtherNames(Variable variable, Taint stored, Environment environment) {
    for (Variable object : environment.allNamesOf(Variable.of(variable.root()))) {
      if (object.member() == null && object.root() != variable.root()) {
        addStored(Variable.in(object.root(), variable.member()), stored, environment);
      }
    }
  }

  private static boolean isHeldIn(VarSymbol field, Origin origin) {
    return origin instanceof Origin.Held held && held.field() == field;
  }

  /** What a variable may refer to from here on: an element, an entry, a part. */
  void add(ExpressionTree target, Taint value, Environment environment) {
    Variable variable = variableOf(target);
    if (variable != null) {
      add(variable, value, target, environment);
    } else if (Call.isThis(target)) {
      walk.put(Self.THIS, value);
    }
  }

  /** The same for a field of the object whose code is being walked. */
  void add(VarSymbol field, Taint value, Tree tree, Environment environment) {
    add(Variable.of(field), value, tree, environment);
  }

  void add(Variable variable, Taint value, Tree tree, Environment environment) {
    if (value.isNone()) {
      return;
    }
    for (Variable name : environment.allNamesOf(variable)) {
      addStored(
          name,
          value.through(walk.step(name.last().getSimpleName().toString(), tree)),
          environment);
    }
  }

  private void addStored(Variable name, Taint stored, Environment environment) {
    environment.begin(name, readAnew(name, environment));
    environment.add(name, stored);
    if (name.member() != null) {
      environment.add(Variable.of(name.root()), stored.heldIn(name.member()));
    }
    put(name, stored);
  }

  private Taint readAnew(Variable name, Environment environment) {
    Taint known = environment.get(name);
    if (known != null) {
      return known;
    }
    Taint object = name.member() == null ? null : environment.get(Variable.of(name.root()));
    return object == null
        ? read(name.last(), name, environment)
        : read(name.last(), name, object, environment);
  }

  /** Tells the callers, if the variable is a field or leads to an object of theirs. */
  private void put(Variable variable, Taint stored) {
    VarSymbol root = variable.root();
    Origin argument = walk.argumentOf(root);
    if (variable.member() == null) {
      if (isField(root)) {
        walk.putField(root, stored);
      } else if (argument != null) {
        walk.put(argument, stored);
      }
      return;
    }
    walk.putAnyField(variable.member(), stored);
    if (argument != null) {
      walk.put(new Origin.Part(argument, variable.member()), stored);
    } else if (isField(root)) {
      walk.put(new Origin.Part(new Origin.Part(Self.THIS, root), variable.member()), stored);
    }
  }

  /** The variable that an expression reads, or through which it reaches what it changes. */
  Variable variableOf(ExpressionTree tree) {
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

  static Variable variableOf(MemberSelectTree select, VarSymbol field) {
    ExpressionTree owner = ASTHelpers.stripParentheses(select.getExpression());
    if (field.isStatic() || Call.isThis(owner)) {
      return Variable.of(field);
    }
    return owner instanceof IdentifierTree && ASTHelpers.getSymbol(owner) instanceof VarSymbol root
        ? new Variable(root, field)
        : null;
  }

  static boolean isField(Symbol symbol) {
    return symbol.getKind() == ElementKind.FIELD;
  }

  /** What a variable holds: what its declaration says, or what was put there. */
  Taint read(VarSymbol symbol, Variable variable, Environment environment) {
    return read(symbol, variable, Taint.of(Self.THIS), environment);
  }

  Taint read(VarSymbol symbol, Variable variable, Taint object, Environment environment) {
    if (isThis(symbol)) {
      return Taint.of(Self.THIS);
    }
    Taint stored = variable == null ? null : environment.get(variable);
    if (!isField(symbol)) {
      return stored == null ? Taint.NONE : stored;
    }
    Optional<Declared> declared = walk.analysis.declarations.of(symbol);
    if (declared.isPresent()) {
      return Taint.of(declared.get());
    }
    if (stored != null) {
      return stored;
    }
    Taint known = walk.analysis.fields.of(symbol);
    return symbol.isStatic() || isConstant(symbol)
        ? known
        : known.leastUpperBound(object.partIn(symbol));
  }

  private static boolean isConstant(VarSymbol symbol) {
    return symbol.getConstValue() != null;
  }

  private static boolean isThis(VarSymbol symbol) {
    return symbol.name == symbol.name.table.names._this
        || symbol.name == symbol.name.table.names._super;
  }

  /** After an assignment of one variable to another both refer to the same object. */
  void share(Variable variable, ExpressionTree value, Environment environment) {
    boolean canChange =
        !variable.last().type.isPrimitive()
            && !ExpressionFlow.isString(variable.last().type)
            && value != null;
    Variable other = canChange ? variableOf(value) : null;
    boolean isElement = canChange && ASTHelpers.stripParentheses(value) instanceof ArrayAccessTree;
    if (other != null && !isElement) {
      environment.share(variable, other);
    }
  }
}
