package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Origin.Self;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;

/** What variables and fields hold: reading them, assigning them, changing what they refer to. */
final class VariableFlow {
  private final Walk walk;
  final Referents referents;

  VariableFlow(Walk walk) {
    this.walk = walk;
    this.referents = new Referents(walk.analysis);
  }

  /** From here on a variable refers to what an expression refers to, which it may be null. */
  void refer(
      Variable variable,
      CharSequence name,
      Taint value,
      Tree tree,
      ExpressionTree expression,
      Environment environment) {
    boolean canChange = expression != null && Referents.canChange(variable.last().type);
    /* Before it is assigned: the variable itself may be what it is made of. */
    Set<Variable> same = canChange ? namesOf(referents.of(expression), environment) : Set.of();
    Set<Variable> held = canChange ? namesOf(referents.heldBy(expression), environment) : Set.of();
    assign(variable, name, value, tree, environment);
    environment.share(variable, same);
    environment.share(variable.elements(), held);
  }

  /** From here on a variable refers to an element of what an expression refers to. */
  void referToElement(
      VariableTree declaration, Taint value, ExpressionTree all, Environment environment) {
    Variable variable = Variable.of(ASTHelpers.getSymbol(declaration));
    assign(variable, declaration.getName(), value, declaration, environment);
    if (Referents.canChange(variable.root().type)) {
      Set<Variable> elements = new LinkedHashSet<>(referents.heldBy(all));
      referents.of(all).forEach(object -> elements.add(object.elements()));
      environment.share(variable, namesOf(elements, environment));
    }
  }

  /** A variable refers to what one of these refers to. */
  void name(VarSymbol variable, Set<Variable> names, Environment environment) {
    if (!names.isEmpty() && Referents.canChange(variable.type)) {
      environment.share(Variable.of(variable), namesOf(names, environment));
    }
  }

  /** The variables by which a result is found again. */
  Set<Variable> returned(ExpressionTree result) {
    return Referents.canChange(ASTHelpers.getType(result)) ? referents.of(result) : Set.of();
  }

  /** What variables refer to, as far as the caller of the method knows it. */
  Set<Origin> originsOf(Set<Variable> variables, Environment environment) {
    Set<Origin> origins = new LinkedHashSet<>();
    for (Variable name : namesOf(variables, environment)) {
      Origin root = originOf(name.root());
      if (root != null && !name.isElement()) {
        origins.add(name.member() == null ? root : new Origin.Part(root, name.member()));
      }
    }
    return origins;
  }

  private Origin originOf(VarSymbol root) {
    if (isThis(root)) {
      return Self.THIS;
    }
    return isField(root) && !root.isStatic()
        ? new Origin.Part(Self.THIS, root)
        : walk.argumentOf(root);
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
      if (object.isElement()) {
        addStored(object, stored.heldIn(variable.member()), environment);
      } else if (object.isWhole() && object.root() != variable.root()) {
        addStored(Variable.in(object.root(), variable.member()), stored, environment);
      }
    }
  }

  private static boolean isHeldIn(VarSymbol field, Origin origin) {
    return origin instanceof Origin.Held held && held.field() == field;
  }

  /** What a variable may refer to from here on: an element, an entry, a part. */
  void add(ExpressionTree target, Taint value, Environment environment) {
    for (Variable variable : referents.of(target)) {
      add(variable, value, target, environment);
    }
    if (Call.isThis(target)) {
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

  /** What an element holds is in what it is an element of. */
  private void addStored(Variable name, Taint stored, Environment environment) {
    if (name.isElement()) {
      addStored(name.object(), stored, environment);
      return;
    }
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

  /** What a variable refers to may hold what these refer to, from here on. */
  void hold(ExpressionTree target, Set<Variable> held, Environment environment) {
    if (!held.isEmpty()) {
      for (Variable object : referents.of(target)) {
        environment.share(object.elements(), namesOf(held, environment));
      }
    }
  }

  /** All names of what these refer to. */
  private static Set<Variable> namesOf(Set<Variable> variables, Environment environment) {
    if (variables.isEmpty()) {
      return variables;
    }
    Set<Variable> all = new LinkedHashSet<>();
    variables.forEach(each -> all.addAll(environment.allNamesOf(each)));
    return all;
  }
}
