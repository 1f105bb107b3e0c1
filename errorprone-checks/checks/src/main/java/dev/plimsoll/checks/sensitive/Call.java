package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import java.util.List;
import java.util.Optional;

/**
 * A call with what is known of its parts.
 *
 * @param receiver the expression it is called on, or null
 * @param self what the receiver holds
 * @param trees the arguments; empty for a method reference
 * @param values what the arguments hold
 * @param types the arguments' static types
 * @param lambdas what the results of the functions among the arguments hold
 */
record Call(
    Tree tree,
    MethodSymbol method,
    ExpressionTree receiver,
    Taint self,
    Type selfType,
    List<? extends ExpressionTree> trees,
    List<Taint> values,
    List<Type> types,
    Taint lambdas) {

  /** What an argument holds, in the form that matters. */
  Taint argument(int index, Form form, Rendering rendering) {
    Taint value = values.get(index);
    return switch (form) {
      case VALUE -> value;
      case TEXT -> rendering.textOf(value, types.get(index));
      case FIELDS -> value.leastUpperBound(fields(index, rendering));
    };
  }

  /** What reflection finds in {@code this} depends on who inherits the method. */
  private Taint fields(int index, Rendering rendering) {
    Taint found = rendering.fieldsOf(types.get(index));
    boolean isThis = index < trees.size() && ExpressionFlow.isThis(trees.get(index));
    return isThis ? found.leastUpperBound(Taint.of(Origin.Argument.RECEIVER)) : found;
  }

  /** The parameter that takes an argument. */
  Optional<VarSymbol> parameter(int index) {
    List<VarSymbol> parameters = method.params();
    if (index < parameters.size()) {
      return Optional.of(parameters.get(index));
    }
    return method.isVarArgs()
        ? Optional.of(parameters.get(parameters.size() - 1))
        : Optional.empty();
  }

  /** What the user would call it. */
  String name() {
    String owner = method.owner.getSimpleName().toString();
    return method.isConstructor() ? "new " + owner : owner + "." + method.getSimpleName();
  }
}
