package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import dev.plimsoll.checks.sensitive.Walk.Given;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The transfer over lambdas and method references: what they are given, what they result in. */
final class FunctionFlow {
  /** Functions inside functions are followed this far. */
  private static final int DEPTH = 8;

  /** So many functions are walked for one body: each is walked again for each call. */
  private static final int WALKS = 30;

  private final Walk walk;
  private final Analysis analysis;

  /** The functions that local variables refer to, where it is one and stays it. */
  private final Map<VarSymbol, ExpressionTree> locals = new HashMap<>();

  /** Those that are being walked: one may call itself. */
  private final Set<ExpressionTree> running = new HashSet<>();

  private int walks;

  FunctionFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
  }

  /** A local variable was given a value; nothing else can be known of it, unless it is final. */
  void declared(VariableTree tree) {
    VarSymbol variable = ASTHelpers.getSymbol(tree);
    if (tree.getInitializer() != null
        && isFunction(tree.getInitializer())
        && ASTHelpers.isConsideredFinal(variable)) {
      locals.put(variable, ASTHelpers.stripParentheses(tree.getInitializer()));
    }
  }

  /** The function that an expression is, or the one that a variable refers to; or null. */
  ExpressionTree known(ExpressionTree tree) {
    ExpressionTree stripped = ASTHelpers.stripParentheses(tree);
    if (isFunction(stripped)) {
      return stripped;
    }
    boolean isName = stripped instanceof IdentifierTree || stripped instanceof MemberSelectTree;
    if (!isName || !(ASTHelpers.getSymbol(stripped) instanceof VarSymbol variable)) {
      return null;
    }
    boolean isOfAnother =
        stripped instanceof MemberSelectTree select
            && !variable.isStatic()
            && !Call.isThis(select.getExpression());
    if (isOfAnother) {
      return null;
    }
    return VariableFlow.isField(variable)
        ? walk.findFunction(variable).orElse(null)
        : locals.get(variable);
  }

  /** What comes of calling the one function that a variable is known to refer to. */
  Optional<Taint> called(Call call, Environment environment) {
    boolean mayBeKnown = call.receiver() != null && (call.method().flags() & Flags.ABSTRACT) != 0;
    ExpressionTree function = mayBeKnown ? known(call.receiver()) : null;
    if (function == null || !isDescriptor(call.method(), ASTHelpers.getType(function))) {
      return Optional.empty();
    }
    if (!enter(function)) {
      return Optional.empty();
    }
    try {
      Taint result =
          function instanceof LambdaExpressionTree lambda
              ? walk.lambda(lambda, arguments(call), environment)
              : reference((MemberReferenceTree) function, all(call.values()), environment);
      return Optional.of(through(call.receiver(), function, result));
    } finally {
      running.remove(function);
    }
  }

  private List<Given> arguments(Call call) {
    List<Given> arguments = new ArrayList<>();
    for (int i = 0; i < call.values().size(); i++) {
      boolean isTree = i < call.trees().size();
      arguments.add(
          new Given(
              call.values().get(i),
              isTree ? walk.variables.referents.of(call.trees().get(i)) : Set.of()));
    }
    return arguments;
  }

  private boolean enter(ExpressionTree function) {
    return running.size() < DEPTH && walks++ < WALKS && running.add(function);
  }

  private boolean isDescriptor(MethodSymbol method, Type functional) {
    return functional != null
        && analysis.types.isFunctionalInterface(functional.tsym)
        && analysis.types.findDescriptorSymbol(functional.tsym).name == method.name;
  }

  /** What the results of a method reference show when it is given {@code incoming}. */
  Taint reference(MemberReferenceTree tree, Taint incoming, Environment environment) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    List<Type> given = parameterTypes(ASTHelpers.getType(tree));
    boolean unbound =
        !method.isStatic()
            && !method.isConstructor()
            && ASTHelpers.getSymbol(tree.getQualifierExpression()) instanceof ClassSymbol
            && !Call.isThis(tree.getQualifierExpression());
    ExpressionTree receiver = unbound ? null : tree.getQualifierExpression();
    Taint self = unbound ? incoming : walk.expressions.of(receiver, environment);
    Type selfType = ASTHelpers.getType(tree.getQualifierExpression());
    List<Type> types = unbound && !given.isEmpty() ? given.subList(1, given.size()) : given;
    List<Taint> values = new ArrayList<>();
    types.forEach(type -> values.add(incoming));
    return walk.calls.result(
        new Call(tree, method, receiver, self, selfType, List.of(), values, types, Taint.NONE),
        environment);
  }

  private List<Type> parameterTypes(Type functional) {
    if (functional == null
        || functional.hasTag(TypeTag.ERROR)
        || !analysis.types.isFunctionalInterface(functional.tsym)) {
      return List.of();
    }
    return analysis.types.findDescriptorType(functional).getParameterTypes();
  }

  /** What the parameters of a lambda that a method takes may hold. */
  Taint incoming(MethodSymbol method, int function, Taint self, List<Taint> plain) {
    Optional<FlowModel> model = analysis.models.flowOf(method);
    if (model.isEmpty()) {
      return incoming(method, function, plain);
    }
    Taint incoming = Taint.NONE;
    for (Edge edge : model.get().edges()) {
      if (edge.to().port() == Port.LAMBDA) {
        incoming = incoming.leastUpperBound(edge.from().port() == Port.THIS ? self : all(plain));
      }
    }
    return incoming;
  }

  /** Of a method that no table knows, what its type variables let through. */
  private Taint incoming(MethodSymbol method, int function, List<Taint> plain) {
    Taint incoming = Taint.NONE;
    List<VarSymbol> parameters = method.params();
    if (function < parameters.size()) {
      List<Type> taken = parameterTypes(parameters.get(function).type);
      for (int i = 0; i < Math.min(plain.size(), parameters.size()); i++) {
        if (!plain.get(i).isNone() && TypeVariables.mayTake(taken, parameters.get(i).type)) {
          incoming = incoming.leastUpperBound(plain.get(i));
        }
      }
    }
    return incoming;
  }

  /** The variables that may refer to what a lambda is given that a method takes. */
  Set<Variable> names(
      MethodSymbol method,
      int function,
      ExpressionTree receiver,
      List<? extends ExpressionTree> arguments) {
    Referents referents = walk.variables.referents;
    Set<Variable> names = new LinkedHashSet<>();
    for (Edge edge : analysis.models.flowOf(method).map(FlowModel::edges).orElse(List.of())) {
      if (edge.to().port() == Port.LAMBDA) {
        List<? extends ExpressionTree> given =
            edge.from().port() == Port.THIS
                ? receiver == null ? List.of() : List.of(receiver)
                : arguments;
        for (ExpressionTree each : given) {
          if (!isFunction(each)) {
            referents.of(each).forEach(object -> names.add(object.elements()));
            names.addAll(referents.heldBy(each));
          }
        }
      }
    }
    List<VarSymbol> parameters = method.params();
    if (names.isEmpty() && function < parameters.size()) {
      List<Type> taken = parameterTypes(parameters.get(function).type);
      for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
        if (i != function && TypeVariables.mayTake(taken, parameters.get(i).type)) {
          names.addAll(referents.of(arguments.get(i)));
        }
      }
    }
    return names;
  }

  private static Taint all(List<Taint> values) {
    return values.stream().reduce(Taint.NONE, Taint::leastUpperBound);
  }

  /** By the name of the variable that it was found by, if there is one. */
  private Taint through(ExpressionTree name, ExpressionTree function, Taint result) {
    return ASTHelpers.getSymbol(name) instanceof VarSymbol variable
        ? result.through(walk.step(variable.getSimpleName().toString(), function))
        : result;
  }

  /** What the results of a function that is known show when it is given something. */
  Taint result(ExpressionTree tree, Given given, Environment environment) {
    ExpressionTree function = known(tree);
    if (!enter(function)) {
      return given.value();
    }
    try {
      Taint result =
          function instanceof LambdaExpressionTree lambda
              ? walk.lambda(lambda, given, environment)
              : reference((MemberReferenceTree) function, given.value(), environment);
      return through(tree, function, result);
    } finally {
      running.remove(function);
    }
  }

  static boolean isFunction(ExpressionTree tree) {
    ExpressionTree stripped = ASTHelpers.stripParentheses(tree);
    return stripped instanceof LambdaExpressionTree || stripped instanceof MemberReferenceTree;
  }

  static boolean isFunctional(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol functional
        && functional.isInterface()
        && functional.packge().fullname.contentEquals("java.util.function");
  }
}
