package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Summary.ArgumentLeak;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfer over calls: sinks, masks, what declarations say, library models, summaries. */
final class CallFlow {
  /**
   * A call as the models see it.
   *
   * @param receiver the expression it is called on, or null
   * @param self what the receiver holds
   * @param trees the arguments; empty for a method reference
   * @param values what the arguments hold
   * @param types the arguments' static types
   */
  private record Call(
      Tree tree,
      MethodSymbol method,
      ExpressionTree receiver,
      Taint self,
      Type selfType,
      List<? extends ExpressionTree> trees,
      List<Taint> values,
      List<Type> types,
      Taint lambdas) {}

  private static final String THROWABLE = "java.lang.Throwable";

  private final Walk walk;
  private final Analysis analysis;

  CallFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
  }

  Taint invocation(MethodInvocationTree tree, Environment environment) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    ExpressionTree receiver = ASTHelpers.getReceiver(tree);
    Taint self =
        receiver == null || method.isConstructor()
            ? Taint.NONE
            : walk.expressions.of(receiver, environment);
    Type selfType = receiver == null ? method.owner.type : ASTHelpers.getType(receiver);
    return result(
        evaluate(tree, method, receiver, self, selfType, tree.getArguments(), environment),
        environment);
  }

  Taint construction(NewClassTree tree, Environment environment) {
    MethodSymbol constructor = ASTHelpers.getSymbol(tree);
    Call call =
        evaluate(
            tree,
            constructor,
            null,
            Taint.NONE,
            ASTHelpers.getType(tree),
            tree.getArguments(),
            environment);
    if (tree.getClassBody() != null) {
      walk.statements.walk(tree.getClassBody(), environment);
    }
    reachSinks(call);
    Optional<FlowModel> model = analysis.models.flowOf(constructor);
    if (model.isPresent()) {
      return apply(model.get(), call, environment);
    }
    applySummary(call);
    return constructor.owner instanceof ClassSymbol type
        ? analysis.rendering.heldBy(type, call.values())
        : Taint.NONE;
  }

  /** What the results of a method reference show when it is given {@code incoming}. */
  Taint reference(MemberReferenceTree tree, Taint incoming, Environment environment) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    List<Type> given = parameterTypes(ASTHelpers.getType(tree));
    boolean unbound =
        !method.isStatic()
            && !method.isConstructor()
            && ASTHelpers.getSymbol(tree.getQualifierExpression()) instanceof ClassSymbol
            && !ExpressionFlow.isThis(tree.getQualifierExpression());
    Taint self =
        unbound ? incoming : walk.expressions.of(tree.getQualifierExpression(), environment);
    Type selfType = ASTHelpers.getType(tree.getQualifierExpression());
    List<Type> types = unbound && !given.isEmpty() ? given.subList(1, given.size()) : given;
    List<Taint> values = new ArrayList<>();
    types.forEach(type -> values.add(incoming));
    return result(
        new Call(tree, method, null, self, selfType, List.of(), values, types, Taint.NONE),
        environment);
  }

  private List<Type> parameterTypes(Type functional) {
    if (functional == null || functional.hasTag(TypeTag.ERROR) || !functional.tsym.isInterface()) {
      return List.of();
    }
    return analysis.types.findDescriptorType(functional).getParameterTypes();
  }

  /** The detail of an assertion is the message of an {@code AssertionError}. */
  void detail(AssertTree tree, Environment environment) {
    analysis
        .models
        .assertion()
        .ifPresent(
            sink ->
                reach(
                    tree, sink, "assert", walk.expressions.textOf(tree.getDetail(), environment)));
  }

  /** Whether a change through the result is a change of the receiver. */
  boolean returnsItsReceiver(MethodInvocationTree tree) {
    return analysis
        .models
        .flowOf(ASTHelpers.getSymbol(tree))
        .map(model -> model.hasEdge(Port.THIS, Port.RESULT))
        .orElse(false);
  }

  private Call evaluate(
      Tree tree,
      MethodSymbol method,
      ExpressionTree receiver,
      Taint self,
      Type selfType,
      List<? extends ExpressionTree> arguments,
      Environment environment) {
    List<Taint> values = new ArrayList<>();
    List<Type> types = new ArrayList<>();
    Taint plain = Taint.NONE;
    for (ExpressionTree argument : arguments) {
      Taint value = isFunction(argument) ? Taint.NONE : walk.expressions.of(argument, environment);
      plain = plain.leastUpperBound(value);
      values.add(value);
      types.add(ASTHelpers.getType(argument));
    }
    Taint incoming = incoming(method, self, plain);
    Taint lambdas = Taint.NONE;
    for (int i = 0; i < arguments.size(); i++) {
      if (isFunction(arguments.get(i))) {
        Taint result = function(arguments.get(i), incoming, environment);
        values.set(i, result);
        lambdas = lambdas.leastUpperBound(result);
      } else if (isFunctional(types.get(i))) {
        lambdas = lambdas.leastUpperBound(values.get(i));
      }
    }
    return new Call(tree, method, receiver, self, selfType, arguments, values, types, lambdas);
  }

  /** What the parameters of the lambdas that a method takes may hold. */
  private Taint incoming(MethodSymbol method, Taint self, Taint plain) {
    Optional<FlowModel> model = analysis.models.flowOf(method);
    Taint incoming = Taint.NONE;
    if (model.isPresent()) {
      for (Edge edge : model.get().edges()) {
        if (edge.to().port() == Port.LAMBDA) {
          incoming = incoming.leastUpperBound(edge.from().port() == Port.THIS ? self : plain);
        }
      }
    }
    return incoming;
  }

  private Taint function(ExpressionTree tree, Taint incoming, Environment environment) {
    ExpressionTree function = ASTHelpers.stripParentheses(tree);
    return function instanceof LambdaExpressionTree lambda
        ? walk.lambda(lambda, incoming, environment)
        : reference((MemberReferenceTree) function, incoming, environment);
  }

  private static boolean isFunction(ExpressionTree tree) {
    ExpressionTree stripped = ASTHelpers.stripParentheses(tree);
    return stripped instanceof LambdaExpressionTree || stripped instanceof MemberReferenceTree;
  }

  private static boolean isFunctional(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol functional
        && functional.isInterface()
        && functional.packge().fullname.contentEquals("java.util.function");
  }

  private Taint result(Call call, Environment environment) {
    MethodSymbol method = call.method();
    reachSinks(call);
    if (analysis.models.isSanitizer(method)) {
      return Taint.NONE;
    }
    Optional<Declared> declared = analysis.declarations.of(method);
    if (declared.isPresent()) {
      return Taint.of(declared.get());
    }
    if (isToString(method)) {
      return call.receiver() != null && ExpressionFlow.isThis(call.receiver())
          ? analysis.rendering.textOf(Taint.NONE, call.selfType())
          : analysis.rendering.textOf(call.self(), call.selfType());
    }
    Optional<FlowModel> model = analysis.models.flowOf(method);
    Taint result = model.isPresent() ? apply(model.get(), call, environment) : applySummary(call);
    return method.getReturnType() != null && method.getReturnType().hasTag(TypeTag.BOOLEAN)
        ? Taint.NONE
        : result;
  }

  private static boolean isToString(MethodSymbol method) {
    return method.name.contentEquals("toString")
        && method.getParameters().isEmpty()
        && !method.isStatic();
  }

  private Taint apply(FlowModel model, Call call, Environment environment) {
    Taint result = Taint.NONE;
    for (Edge edge : model.edges()) {
      Taint value = source(edge, call);
      switch (edge.to().port()) {
        case RESULT -> result = result.leastUpperBound(value);
        case THIS -> {
          if (call.receiver() != null) {
            walk.expressions.add(call.receiver(), value, environment);
          }
          if (call.method().isConstructor()) {
            result = result.leastUpperBound(value);
          }
        }
        case ARGUMENT -> {
          if (edge.to().index() < call.trees().size()) {
            walk.expressions.add(call.trees().get(edge.to().index()), value, environment);
          }
        }
        default -> {
          /* What lambdas take was given to them when they were walked. */
        }
      }
    }
    return result;
  }

  private Taint source(Edge edge, Call call) {
    switch (edge.from().port()) {
      case THIS:
        return edge.form() == Form.TEXT
            ? analysis.rendering.textOf(call.self(), call.selfType())
            : call.self();
      case LAMBDA:
        return call.lambdas();
      case ARGUMENT:
        int index = edge.from().index();
        return index < call.values().size() ? argument(call, index, edge.form()) : Taint.NONE;
      default:
        Taint all = Taint.NONE;
        for (int i = 0; i < call.values().size(); i++) {
          all = all.leastUpperBound(argument(call, i, edge.form()));
        }
        return all;
    }
  }

  private Taint argument(Call call, int index, Form form) {
    Taint value = call.values().get(index);
    return switch (form) {
      case VALUE -> value;
      case TEXT -> analysis.rendering.textOf(value, call.types().get(index));
      case FIELDS -> value.leastUpperBound(fields(call, index));
    };
  }

  /** What reflection finds in {@code this} depends on who inherits the method. */
  private Taint fields(Call call, int index) {
    Taint found = analysis.rendering.fieldsOf(call.types().get(index));
    boolean isThis = index < call.trees().size() && ExpressionFlow.isThis(call.trees().get(index));
    return isThis ? found.leastUpperBound(Taint.of(Origin.Argument.RECEIVER)) : found;
  }

  private void reachSinks(Call call) {
    if (call.values().isEmpty()) {
      return;
    }
    Optional<Sink> sink = sinkOf(call.method());
    if (sink.isEmpty()) {
      return;
    }
    for (int i = 0; i < call.values().size(); i++) {
      VarSymbol parameter = parameter(call.method(), i);
      if (sink.get().takes(i, parameter == null ? null : parameter.type)
          && !isThrowable(call.types().get(i))
          && !acceptsSensitive(call.method(), i)) {
        reach(call.tree(), sink.get(), nameOf(call.method()), argument(call, i, Form.TEXT));
      }
    }
  }

  /** The constructor of a user's exception is known by its body, where that is at hand. */
  private Optional<Sink> sinkOf(MethodSymbol method) {
    Optional<Sink> sink = analysis.models.sinkOf(method);
    return sink.isPresent()
            && method.isConstructor()
            && analysis.sources.findMethod(method).isPresent()
        ? Optional.empty()
        : sink;
  }

  private void reach(Tree tree, Sink sink, String name, Taint value) {
    if (!value.isNone()) {
      walk.reach(tree, sink, value.through(walk.step(name, tree)));
    }
  }

  private boolean isThrowable(Type type) {
    return type != null
        && type.tsym instanceof ClassSymbol thrown
        && analysis.supertypes.of(thrown).contains(THROWABLE);
  }

  private boolean acceptsSensitive(MethodSymbol method, int index) {
    VarSymbol parameter = parameter(method, index);
    return parameter != null && analysis.declarations.of(parameter).isPresent();
  }

  private static VarSymbol parameter(MethodSymbol method, int index) {
    List<VarSymbol> parameters = method.params();
    if (index < parameters.size()) {
      return parameters.get(index);
    }
    return method.isVarArgs() ? parameters.get(parameters.size() - 1) : null;
  }

  /** What a method of this compilation does with the arguments of this call. */
  private Taint applySummary(Call call) {
    MethodSymbol method = call.method();
    if (analysis.sources.findMethod(method).isEmpty()) {
      return Taint.NONE;
    }
    Summary summary = analysis.summaries.of(method);
    String name = nameOf(method);
    Trail.Step step = walk.step(name, call.tree());
    for (ArgumentLeak leak : summary.argumentLeaks()) {
      for (Taint value : argumentsFor(call, leak.index(), Form.TEXT)) {
        Taint known =
            leak.index() < 0
                ? Taint.NONE
                : analysis.rendering.textOf(method.params().get(leak.index()).type);
        Taint further = value.filter(origin -> !known.origins().contains(origin));
        if (!further.isNone() && (leak.index() < 0 || !acceptsSensitive(method, leak.index()))) {
          walk.reach(
              call.tree(),
              leak.sink(),
              further.through(step).mapTrails(trail -> trail.plus(leak.trail())));
        }
      }
    }
    Taint result = Taint.NONE;
    for (var returned : summary.result().trails().entrySet()) {
      if (returned.getKey() instanceof Origin.Argument parameter) {
        for (Taint value : argumentsFor(call, parameter.index(), Form.VALUE)) {
          result =
              result.leastUpperBound(
                  value.mapTrails(trail -> trail.plus(step).plus(returned.getValue())));
        }
      } else {
        result =
            result.leastUpperBound(Taint.of(returned.getKey(), returned.getValue().plus(step)));
      }
    }
    return result;
  }

  /** The arguments that a parameter stands for: several, if it takes any number. */
  private List<Taint> argumentsFor(Call call, int parameter, Form form) {
    if (parameter == Origin.Argument.RECEIVER.index()) {
      return List.of(analysis.rendering.fieldsOf(call.selfType()));
    }
    List<Taint> values = new ArrayList<>();
    boolean rest = call.method().isVarArgs() && parameter == call.method().params().size() - 1;
    for (int i = parameter; i < call.values().size() && (rest || i == parameter); i++) {
      values.add(argument(call, i, form));
    }
    return values;
  }

  private static String nameOf(MethodSymbol method) {
    String owner = method.owner.getSimpleName().toString();
    return method.isConstructor() ? "new " + owner : owner + "." + method.getSimpleName();
  }
}
