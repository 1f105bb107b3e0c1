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
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import dev.plimsoll.checks.sensitive.Origin.Declared;
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

  CallFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
    this.sinks = new SinkFlow(walk);
    this.models = new ModelFlow(walk);
    this.summaries = new SummaryFlow(walk);
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
    sinks.reach(call);
    Optional<FlowModel> model = analysis.models.flowOf(constructor);
    if (model.isPresent()) {
      return models.apply(model.get(), call, environment);
    }
    summaries.apply(call);
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
    sinks.detail(tree, walk.expressions.textOf(tree.getDetail(), environment));
  }

  /** What is put into a field may leave with its object. */
  void assigned(Tree tree, VarSymbol field, Taint value) {
    sinks.assigned(tree, field, value);
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
    sinks.reach(call);
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
    Taint result =
        model.isPresent() ? models.apply(model.get(), call, environment) : summaries.apply(call);
    return method.getReturnType() != null && method.getReturnType().hasTag(TypeTag.BOOLEAN)
        ? Taint.NONE
        : result;
  }

  private static boolean isToString(MethodSymbol method) {
    return method.name.contentEquals("toString")
        && method.getParameters().isEmpty()
        && !method.isStatic();
  }
}
