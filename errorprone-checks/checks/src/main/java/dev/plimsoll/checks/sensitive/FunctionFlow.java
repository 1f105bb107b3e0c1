package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transfer over lambdas and method references: what they are given, what they result in. */
final class FunctionFlow {
  private final Walk walk;
  private final Analysis analysis;

  FunctionFlow(Walk walk) {
    this.walk = walk;
    this.analysis = walk.analysis;
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

  private static Taint all(List<Taint> values) {
    return values.stream().reduce(Taint.NONE, Taint::leastUpperBound);
  }

  /** What the results of a function show when it is given {@code incoming}. */
  Taint result(ExpressionTree tree, Taint incoming, Environment environment) {
    ExpressionTree function = ASTHelpers.stripParentheses(tree);
    return function instanceof LambdaExpressionTree lambda
        ? walk.lambda(lambda, incoming, environment)
        : reference((MemberReferenceTree) function, incoming, environment);
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
