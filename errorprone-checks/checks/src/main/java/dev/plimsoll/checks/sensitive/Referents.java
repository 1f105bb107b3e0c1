package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.FlowModel.Edge;
import dev.plimsoll.checks.sensitive.FlowModel.Form;
import dev.plimsoll.checks.sensitive.FlowModel.Port;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Part;
import dev.plimsoll.checks.sensitive.Origin.Self;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** By which variables the objects can be found that an expression refers to, or holds. */
final class Referents {
  private final Analysis analysis;

  Referents(Analysis analysis) {
    this.analysis = analysis;
  }

  /** The variables that an expression reads, or through which it reaches what it changes. */
  Set<Variable> of(ExpressionTree tree) {
    ExpressionTree value = ASTHelpers.stripParentheses(tree);
    if (value instanceof TypeCastTree cast) {
      return of(cast.getExpression());
    }
    if (value instanceof AssignmentTree assignment) {
      return of(assignment.getVariable());
    }
    if (value instanceof IdentifierTree) {
      return ASTHelpers.getSymbol(value) instanceof VarSymbol symbol
          ? Set.of(Variable.of(symbol))
          : Set.of();
    }
    if (value instanceof MemberSelectTree select) {
      Variable variable =
          ASTHelpers.getSymbol(select) instanceof VarSymbol field
              ? VariableFlow.variableOf(select, field)
              : null;
      return variable == null ? Set.of() : Set.of(variable);
    }
    Set<Variable> all = new LinkedHashSet<>();
    if (value instanceof ArrayAccessTree element) {
      of(element.getExpression()).forEach(array -> all.add(array.elements()));
    } else if (value instanceof ConditionalExpressionTree ternary) {
      all.addAll(of(ternary.getTrueExpression()));
      all.addAll(of(ternary.getFalseExpression()));
    } else if (value instanceof SwitchExpressionTree choice) {
      for (CaseTree each : choice.getCases()) {
        if (each.getBody() instanceof ExpressionTree result) {
          all.addAll(of(result));
        }
      }
    } else if (value instanceof MethodInvocationTree call) {
      addResult(call, all);
    } else if (value instanceof NewClassTree creation) {
      all.addAll(passedOn(ASTHelpers.getSymbol(creation), creation.getArguments()));
    }
    return all;
  }

  /** The arguments of a constructor to which the new object passes on what it is given. */
  Set<Variable> passedOn(MethodSymbol constructor, List<? extends ExpressionTree> given) {
    Set<Variable> all = new LinkedHashSet<>();
    for (Edge edge : edgesOf(constructor)) {
      if (edge.form() == Form.SAME) {
        argumentsOf(edge, given).forEach(each -> all.addAll(of(each)));
      }
    }
    addSame(constructor, null, given, all);
    return all;
  }

  /** What the body of a method says its result to be. */
  private void addSame(
      MethodSymbol method,
      ExpressionTree receiver,
      List<? extends ExpressionTree> given,
      Set<Variable> all) {
    for (Origin same : analysis.summaries.of(method).same()) {
      if (same instanceof Part part) {
        of(part.of(), receiver, given).stream()
            .filter(Variable::isWhole)
            .forEach(object -> all.add(Variable.in(object.root(), part.field())));
        if (part.of() instanceof Self && (receiver == null || Call.isThis(receiver))) {
          all.add(Variable.of(part.field()));
        }
      } else {
        all.addAll(of(same, receiver, given));
      }
    }
  }

  private Set<Variable> of(
      Origin origin, ExpressionTree receiver, List<? extends ExpressionTree> given) {
    if (origin instanceof Argument argument) {
      return argument.index() < given.size() ? of(given.get(argument.index())) : Set.of();
    }
    return origin instanceof Self && receiver != null ? of(receiver) : Set.of();
  }

  /** The object of a call, what that holds, or an argument, if a table says that it comes back. */
  private void addResult(MethodInvocationTree call, Set<Variable> all) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (canChange(ASTHelpers.getType(call))) {
      addSame(ASTHelpers.getSymbol(call), receiver, call.getArguments(), all);
    }
    for (Edge edge : edgesOf(ASTHelpers.getSymbol(call))) {
      if (edge.to().port() != Port.RESULT) {
        continue;
      }
      if (edge.form() == Form.SAME) {
        argumentsOf(edge, call.getArguments()).forEach(each -> all.addAll(of(each)));
      } else if (edge.form() == Form.VALUE && edge.from().port() == Port.THIS && receiver != null) {
        boolean isSame = isSame(receiver, call);
        boolean isElement = !isSame || canBeElement(call);
        for (Variable object : of(receiver)) {
          if (isSame) {
            all.add(object);
          }
          if (isElement) {
            all.add(object.elements());
          }
        }
      }
    }
  }

  /** The variables that refer to what a new array, collection or holder holds. */
  Set<Variable> heldBy(ExpressionTree tree) {
    ExpressionTree value = ASTHelpers.stripParentheses(tree);
    Set<Variable> all = new LinkedHashSet<>();
    if (value instanceof NewArrayTree array && array.getInitializers() != null) {
      for (ExpressionTree each : array.getInitializers()) {
        all.addAll(asElement(each));
      }
    } else if (value instanceof MethodInvocationTree call) {
      addHeld(ASTHelpers.getSymbol(call), call.getArguments(), Port.RESULT, all);
    } else if (value instanceof NewClassTree creation) {
      addHeld(ASTHelpers.getSymbol(creation), creation.getArguments(), Port.THIS, all);
    }
    return all;
  }

  private void addHeld(
      MethodSymbol method, List<? extends ExpressionTree> given, Port holder, Set<Variable> all) {
    for (Edge edge : edgesOf(method)) {
      if (edge.to().port() == holder && edge.form() == Form.VALUE) {
        all.addAll(heldAfter(edge, method, given));
      } else if (edge.to().port() == Port.RESULT && edge.form() == Form.SAME) {
        argumentsOf(edge, given).forEach(each -> all.addAll(heldBy(each)));
      }
    }
  }

  /** The variables that refer to what an object holds after it was given arguments. */
  Set<Variable> heldAfter(
      Edge edge, MethodSymbol method, List<? extends ExpressionTree> arguments) {
    Set<Variable> all = new LinkedHashSet<>();
    List<VarSymbol> parameters = method.params();
    for (ExpressionTree each : argumentsOf(edge, arguments)) {
      int last = parameters.size() - 1;
      if (last >= 0) {
        Type parameter = parameters.get(Math.min(arguments.indexOf(each), last)).type;
        all.addAll(isElement(parameter, each) ? asElement(each) : asElements(each));
      }
    }
    return all;
  }

  /** The variables that refer to what is held by something that this becomes an element of. */
  Set<Variable> asElement(ExpressionTree given) {
    Set<Variable> all = new LinkedHashSet<>();
    if (canChange(ASTHelpers.getType(given))) {
      all.addAll(of(given));
      all.addAll(heldBy(given));
    }
    return all;
  }

  /** The same of something that takes over the elements of this. */
  private Set<Variable> asElements(ExpressionTree given) {
    Set<Variable> all = new LinkedHashSet<>();
    of(given).forEach(each -> all.add(each.elements()));
    all.addAll(heldBy(given));
    return all;
  }

  /** What a parameter of type {@code E} takes is an element; of a collection only what it holds. */
  private static boolean isElement(Type parameter, ExpressionTree given) {
    Type type = parameter instanceof Type.ArrayType rest ? rest.elemtype : parameter;
    Type found = ASTHelpers.getType(given);
    return type.hasTag(TypeTag.TYPEVAR) && found != null && !found.hasTag(TypeTag.ARRAY);
  }

  private List<Edge> edgesOf(MethodSymbol method) {
    return analysis.flowOf(method).map(FlowModel::edges).orElse(List.of());
  }

  private static List<? extends ExpressionTree> argumentsOf(
      Edge edge, List<? extends ExpressionTree> arguments) {
    int index = edge.from().index();
    return switch (edge.from().port()) {
      case ARGUMENTS -> arguments;
      case ARGUMENT -> index < arguments.size() ? List.of(arguments.get(index)) : List.of();
      default -> List.of();
    };
  }

  /** Whether the type of a result, which may be that of the object, says nothing of which it is. */
  private boolean canBeElement(MethodInvocationTree call) {
    Type declared = ASTHelpers.getSymbol(call).getReturnType();
    return declared.hasTag(TypeTag.TYPEVAR)
        || declared.tsym.getQualifiedName() == declared.tsym.name.table.names.java_lang_Object;
  }

  /** Whether a result can be the object itself, rather than something in it. */
  private boolean isSame(ExpressionTree object, Tree result) {
    Type from = ASTHelpers.getType(object);
    Type to = ASTHelpers.getType(result);
    return from != null
        && to != null
        && analysis.types.isSubtype(analysis.types.erasure(from), analysis.types.erasure(to));
  }

  /** Whether what a variable of the type refers to may be changed through it. */
  static boolean canChange(Type type) {
    return type != null && !type.isPrimitiveOrVoid() && !ExpressionFlow.isString(type);
  }
}
