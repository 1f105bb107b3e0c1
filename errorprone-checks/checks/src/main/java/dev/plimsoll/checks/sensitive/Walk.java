package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.Origin.Self;
import dev.plimsoll.checks.sensitive.Summary.Exposure;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One walk over one body: what was seen on it, and the transfer functions bound together. */
final class Walk {
  /** What leaves a body that has a value: a method, a lambda, a switch expression. */
  private static final class Exit {
    private Taint value = Taint.NONE;
    private final Environment environment = Environment.unreachable();
  }

  /**
   * What a function is given.
   *
   * @param value what it may hold
   * @param names the variables that may refer to it
   */
  record Given(Taint value, Set<Variable> names) {
    static final Given NOTHING = new Given(Taint.NONE, Set.of());
  }

  final Analysis analysis;
  final StatementFlow statements;
  final ExpressionFlow expressions;
  final VariableFlow variables;
  final CallFlow calls;
  private final CompilationUnitTree unit;
  private final Map<Tree, Leak> leaks = new IdentityHashMap<>();
  private final Set<Exposure> exposures = new LinkedHashSet<>();
  private final Map<Origin, Taint> puts = new LinkedHashMap<>();
  private final Set<Origin> same = new LinkedHashSet<>();
  private final Map<Symbol, Origin> parameters = new HashMap<>();
  private final Map<Symbol, Taint> fields = new LinkedHashMap<>();
  private final Deque<Exit> exits = new ArrayDeque<>();
  private final Map<Tree, Taint> returned = new IdentityHashMap<>();

  Walk(Analysis analysis, CompilationUnitTree unit) {
    this.analysis = analysis;
    this.unit = unit;
    statements = new StatementFlow(this);
    expressions = new ExpressionFlow(this);
    variables = new VariableFlow(this);
    calls = new CallFlow(this);
  }

  /** Walks a method, whose parameters hold what their declarations say, or whatever they get. */
  Summary method(MethodTree method) {
    Environment environment = Environment.empty();
    int index = 0;
    for (VariableTree parameter : method.getParameters()) {
      VarSymbol symbol = ASTHelpers.getSymbol(parameter);
      Origin origin = new Origin.Argument(index++);
      parameters.put(symbol, origin);
      environment.assign(
          Variable.of(symbol),
          analysis.declarations.of(symbol).map(Taint::of).orElse(Taint.of(origin)));
    }
    Exit exit = body(method.getBody(), environment);
    MethodSymbol symbol = ASTHelpers.getSymbol(method);
    assignComponents(symbol, exit.environment);
    calls.message(method, symbol, exit.value);
    return summary(exit);
  }

  /** Walks a lambda as a method of its own; returns what it results in, whoever calls it. */
  Taint function(LambdaExpressionTree lambda) {
    List<Given> arguments = new ArrayList<>();
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      arguments.add(new Given(Taint.of(new Origin.Argument(i)), Set.of()));
    }
    return lambda(lambda, arguments, Environment.empty());
  }

  /** A compact constructor ends by assigning its parameters to the fields of their names. */
  private void assignComponents(MethodSymbol method, Environment end) {
    if ((method.flags() & Flags.COMPACT_RECORD_CONSTRUCTOR) != 0) {
      for (VarSymbol parameter : method.params()) {
        Components.fieldOf((ClassSymbol) method.owner, parameter.name)
            .ifPresent(
                field -> {
                  Taint value = end.get(Variable.of(parameter));
                  putField(field, value == null ? Taint.NONE : value);
                });
      }
    }
  }

  /** Walks the initialiser of a field, or a block of initialisation. */
  Summary initializer(StatementTree initializer) {
    return summary(body(initializer, Environment.empty()));
  }

  /** Walks the method of a class that stands inside another body; returns its result. */
  Taint enclosedMethod(MethodTree method, Environment captured) {
    Environment environment = captured.copy();
    for (VariableTree parameter : method.getParameters()) {
      assignParameter(parameter, Taint.NONE, environment);
    }
    Exit exit = body(method.getBody(), environment);
    captured.join(exit.environment);
    return exit.value;
  }

  /** Walks a lambda whose parameters may hold {@code incoming}; returns what it results in. */
  Taint lambda(LambdaExpressionTree lambda, Given given, Environment captured) {
    return lambda(lambda, Collections.nCopies(lambda.getParameters().size(), given), captured);
  }

  /** The same of a lambda that is called with these arguments. */
  Taint lambda(LambdaExpressionTree lambda, List<Given> arguments, Environment captured) {
    Environment environment = captured.copy();
    Taint incoming = Taint.NONE;
    for (int i = 0; i < lambda.getParameters().size(); i++) {
      Given given = i < arguments.size() ? arguments.get(i) : Given.NOTHING;
      VariableTree parameter = lambda.getParameters().get(i);
      assignParameter(parameter, given.value(), environment);
      variables.name(ASTHelpers.getSymbol(parameter), given.names(), environment);
      incoming = incoming.leastUpperBound(given.value());
    }
    return lambda(lambda, incoming, environment, captured);
  }

  private Taint lambda(
      LambdaExpressionTree lambda, Taint incoming, Environment environment, Environment captured) {
    if (lambda.getBody() instanceof ExpressionTree expression) {
      Taint result = expressions.of(expression, environment);
      captured.join(environment);
      return result.leastUpperBound(putIntoParameters(lambda, incoming, environment));
    }
    Exit exit = body((StatementTree) lambda.getBody(), environment);
    captured.join(exit.environment);
    return exit.value.leastUpperBound(putIntoParameters(lambda, incoming, exit.environment));
  }

  /** What a lambda hands over to a collector or a consumer that it is given is its result, too. */
  private static Taint putIntoParameters(
      LambdaExpressionTree lambda, Taint incoming, Environment end) {
    Taint all = Taint.NONE;
    if (lambda.getParameters().size() > 1) {
      for (VariableTree parameter : lambda.getParameters()) {
        Taint held = end.get(Variable.of(ASTHelpers.getSymbol(parameter)));
        if (held != null) {
          all = all.leastUpperBound(held.filter(origin -> !incoming.origins().contains(origin)));
        }
      }
    }
    return all;
  }

  /** The function that a final field of the file refers to from the start. */
  Optional<ExpressionTree> findFunction(VarSymbol field) {
    return analysis.sources.findFunction(field, unit);
  }

  /** Walks what may yield a value; returns the union of what it yields. */
  Taint yielding(Environment environment, Runnable body) {
    Exit exit = new Exit();
    exits.push(exit);
    body.run();
    exits.pop();
    environment.join(exit.environment);
    return exit.value;
  }

  /** A value leaves the innermost body. */
  void leave(Taint value, Environment environment) {
    Exit exit = exits.peek();
    exit.value = exit.value.leastUpperBound(value);
    exit.environment.join(environment);
  }

  /** A statement returns a value, if only from a lambda. */
  void returns(ReturnTree statement, Taint value, Environment environment) {
    if (exits.size() == 1) {
      returned.merge(statement, value, Taint::leastUpperBound);
      if (statement.getExpression() != null) {
        isSame(variables.returned(statement.getExpression()), environment);
      }
    }
  }

  /** What one of these refers to is what the caller gets, not a copy. */
  void isSame(Set<Variable> names, Environment environment) {
    same.addAll(variables.originsOf(names, environment));
  }

  /** What the statements return that leave the method itself. */
  Map<Tree, Taint> returned() {
    return returned;
  }

  /** A value reaches a sink: a leak here, or for those callers that pass something sensitive. */
  void reach(Tree tree, Sink sink, Taint taint) {
    Taint declared = taint.declaredOnly();
    if (!declared.isNone()) {
      leaks.merge(tree, Leak.of(tree, sink, declared), Leak::and);
    }
    taint
        .trails()
        .forEach(
            (origin, trail) -> {
              if (!(origin instanceof Origin.Declared) && isNews(origin, sink)) {
                exposures.add(new Exposure(origin, sink, trail));
              }
            });
  }

  /** Whether it is worth finding out by which way something reaches a sink. */
  boolean isNews(Origin origin, Sink sink) {
    return !(origin instanceof Origin.Held)
        && !exposures.contains(new Exposure(origin, sink, Trail.EMPTY));
  }

  /** A value goes into a field of the object whose code is being walked. */
  void putField(VarSymbol field, Taint taint) {
    putAnyField(field, taint);
    put(new Origin.Part(Self.THIS, field), taint);
  }

  /** A value goes into a field of some object. */
  void putAnyField(VarSymbol field, Taint taint) {
    if (!taint.isNone()) {
      fields.merge(field, taint, Taint::leastUpperBound);
    }
  }

  /** A value goes into an object that the caller of the method knows. */
  void put(Origin object, Taint taint) {
    if (object instanceof Origin.Part part && analysis.declarations.of(part.field()).isPresent()) {
      /* Whoever reads the field learns that from its declaration. */
      return;
    }
    Taint further = taint.filter(origin -> !origin.equals(object));
    if (!further.isNone()) {
      puts.merge(object, further, Taint::leastUpperBound);
    }
  }

  /** The argument that a parameter of the method still is, or null. */
  Origin argumentOf(Symbol parameter) {
    return parameters.get(parameter);
  }

  /** From here on a parameter is another object than the caller's. */
  void reassigned(Symbol parameter) {
    parameters.remove(parameter);
  }

  Trail.Step step(String name, Tree tree) {
    return new Trail.Step(name, Sources.place(unit, tree));
  }

  private void assignParameter(VariableTree parameter, Taint incoming, Environment environment) {
    VarSymbol symbol = ASTHelpers.getSymbol(parameter);
    Taint declared = analysis.declarations.of(symbol).map(Taint::of).orElse(Taint.NONE);
    Trail.Step step = step(parameter.getName().toString(), parameter);
    environment.assign(Variable.of(symbol), declared.leastUpperBound(incoming).through(step));
  }

  private Exit body(StatementTree body, Environment environment) {
    Exit exit = new Exit();
    exits.push(exit);
    statements.walk(body, environment);
    exits.pop();
    exit.environment.join(environment);
    return exit;
  }

  private Summary summary(Exit exit) {
    return new Summary(exit.value, exposures, puts, same, leaks, fields);
  }

  List<Leak> leaks() {
    return List.copyOf(leaks.values());
  }
}
