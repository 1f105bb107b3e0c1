package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssertTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Walk.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfer over calls: sinks, masks, what declarations say, library models, summaries. */
final class CallFlow {
  private final Walk walk;
  private final Analysis analysis;
  private final SinkFlow sinks;
  private final ModelFlow models;
  private final SummaryFlow summaries;
  final FunctionFlow functions;

  CallFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
    this.sinks = new SinkFlow(walk);
    this.models = new ModelFlow(walk);
    this.summaries = new SummaryFlow(walk);
    this.functions = new FunctionFlow(walk);
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
    Taint returned =
        tree.getClassBody() == null
            ? Taint.NONE
            : walk.statements.results(tree.getClassBody(), environment);
    sinks.reach(call);
    Taint made = made(call, environment);
    sinks.thrown(call, made, (message, self) -> messageOf(call, message, self, environment));
    boolean isFunction = FunctionFlow.isFunctional(ASTHelpers.getType(tree.getIdentifier()));
    return isFunction ? made.leastUpperBound(returned) : made;
  }

  /** What a new object holds. */
  private Taint made(Call call, Environment environment) {
    MethodSymbol constructor = call.method();
    if (analysis.components.isImplicit(constructor)) {
      return analysis.components.held(call);
    }
    Optional<FlowModel> model = analysis.flowOf(constructor);
    return model.isPresent()
        ? models.apply(model.get(), call, environment)
        : summaries.apply(call, environment);
  }

  private Taint messageOf(Call made, MethodSymbol method, Taint self, Environment environment) {
    return summaries.apply(
        new Call(
            made.tree(),
            method,
            null,
            self,
            made.selfType(),
            List.of(),
            List.of(),
            List.of(),
            Taint.NONE),
        environment);
  }

  /** The detail of an assertion is the message of an {@code AssertionError}. */
  void detail(AssertTree tree, Environment environment) {
    sinks.detail(tree, walk.expressions.textOf(tree.getDetail(), environment));
  }

  /** What a method returns that an exception's message is asked for leaves with the exception. */
  void message(MethodTree tree, MethodSymbol method, Taint returned) {
    sinks.message(tree, method, returned);
  }

  /** What is put into a field may leave with its object. */
  void assigned(Tree tree, VarSymbol field, Taint value) {
    sinks.assigned(tree, field, value);
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
    for (ExpressionTree argument : arguments) {
      values.add(
          functions.known(argument) != null
              ? Taint.NONE
              : walk.expressions.of(argument, environment));
      types.add(ASTHelpers.getType(argument));
    }
    List<Taint> plain = List.copyOf(values);
    Taint lambdas = Taint.NONE;
    for (int i = 0; i < arguments.size(); i++) {
      if (functions.known(arguments.get(i)) != null) {
        Given given =
            new Given(
                functions.incoming(method, i, self, plain),
                functions.names(method, i, receiver, arguments));
        Taint result = functions.result(arguments.get(i), given, environment);
        values.set(i, result);
        lambdas = lambdas.leastUpperBound(result);
      } else if (FunctionFlow.isFunctional(types.get(i))) {
        lambdas = lambdas.leastUpperBound(values.get(i));
      }
    }
    return new Call(tree, method, receiver, self, selfType, arguments, values, types, lambdas);
  }

  /** What the result of a call holds, after its arguments have reached what they reach. */
  Taint result(Call call, Environment environment) {
    MethodSymbol method = call.method();
    sinks.reach(call);
    if (method.isConstructor() && !call.isNew()) {
      /* What the constructor of a superclass passes on, the object does. */
      walk.isSame(walk.variables.referents.passedOn(method, call.trees()), environment);
    }
    if (analysis.sanitizers.isMasking(method)) {
      return Taint.NONE;
    }
    Optional<Declared> declared = analysis.declarations.of(method);
    if (declared.isPresent()) {
      return Taint.of(declared.get());
    }
    if (isToString(method)) {
      return call.receiver() != null && Call.isThis(call.receiver())
          ? analysis.rendering.textOf(Taint.NONE, call.selfType())
          : analysis.rendering.textOf(call.self(), call.selfType());
    }
    if (isCopyOfArray(call)) {
      return call.self();
    }
    Taint result = functions.called(call, environment).orElseGet(() -> passed(call, environment));
    return method.getReturnType() != null && method.getReturnType().hasTag(TypeTag.BOOLEAN)
        ? Taint.NONE
        : result;
  }

  private Taint passed(Call call, Environment environment) {
    Optional<FlowModel> model = analysis.flowOf(call.method());
    return model.isPresent()
        ? models.apply(model.get(), call, environment)
        : own(call, environment);
  }

  private boolean isCopyOfArray(Call call) {
    return call.selfType() != null
        && call.selfType().hasTag(TypeTag.ARRAY)
        && call.method().name.contentEquals("clone");
  }

  /** The result of a method that no table knows: what it does itself, or a record's accessor. */
  private Taint own(Call call, Environment environment) {
    Optional<VarSymbol> component = analysis.components.readBy(call.method());
    return component.isPresent()
        ? call.self().partIn(component.get())
        : summaries.apply(call, environment);
  }

  private static boolean isToString(MethodSymbol method) {
    return method.name.contentEquals("toString")
        && method.getParameters().isEmpty()
        && !method.isStatic();
  }
}
