package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
      case VALUE, SAME -> value;
      case TEXT ->
          takesContent(index, value, rendering) ? value : rendering.textOf(value, types.get(index));
      case FIELDS -> value.leastUpperBound(fields(index, rendering));
      case FIELDS_WITHOUT -> {
        Set<String> named = namesBeside(index);
        yield rendering.fieldsOf(types.get(index), name -> !named.contains(name));
      }
      case FIELDS_ONLY -> rendering.fieldsOf(types.get(index), namesBeside(index)::contains);
    };
  }

  /** What takes a reader will read it, rather than ask for its text. */
  private boolean takesContent(int index, Taint value, Rendering rendering) {
    return !value.isNone()
        && parameter(index).filter(parameter -> rendering.isMute(parameter.type)).isPresent();
  }

  /** The constants among the other arguments, also inside of arrays. */
  private Set<String> namesBeside(int index) {
    Set<String> names = new HashSet<>();
    for (int i = 0; i < trees.size(); i++) {
      if (i != index) {
        List<? extends ExpressionTree> given =
            trees.get(i) instanceof NewArrayTree array && array.getInitializers() != null
                ? array.getInitializers()
                : List.of(trees.get(i));
        given.forEach(each -> names.add(ASTHelpers.constValue(each, String.class)));
      }
    }
    return names;
  }

  /** What reflection finds in {@code this} depends on who inherits the method. */
  private Taint fields(int index, Rendering rendering) {
    Taint found = rendering.fieldsOf(types.get(index));
    boolean isOwn = index < trees.size() && isThis(trees.get(index));
    return isOwn ? found.leastUpperBound(Taint.of(Origin.AllFields.OF_THIS)) : found;
  }

  /** The arguments that a parameter stands for: several, if it takes any number. */
  List<Taint> arguments(int parameter, Form form, Rendering rendering) {
    List<Taint> found = new ArrayList<>();
    boolean rest = method.isVarArgs() && parameter == method.params().size() - 1;
    for (int i = parameter; i < values.size() && (rest || i == parameter); i++) {
      found.add(argument(i, form, rendering));
    }
    return found;
  }

  /** Whether it makes an object, which holds nothing yet. */
  boolean isNew() {
    return method.isConstructor() && !(tree instanceof MethodInvocationTree);
  }

  /** Whether the object whose code is being read calls itself. */
  boolean isOnThis() {
    return !method.isStatic()
        && (receiver == null ? tree instanceof MethodInvocationTree : isThis(receiver));
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

  /** Whether an expression is {@code this}, or that of an enclosing class. */
  static boolean isThis(ExpressionTree tree) {
    if (tree instanceof MemberSelectTree outer) {
      return outer.getIdentifier().contentEquals("this");
    }
    return tree instanceof IdentifierTree name
        && (name.getName().contentEquals("this") || name.getName().contentEquals("super"));
  }

  /** What the user would call it. */
  String name() {
    String owner = method.owner.getSimpleName().toString();
    return method.isConstructor() ? "new " + owner : owner + "." + method.getSimpleName();
  }
}
