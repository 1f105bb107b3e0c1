package dev.plimsoll.checks.bypass;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.ElementKind;

/** Finds new objects that are put to use without the wrapper that was generated for them. */
final class UnwrappedInstances {
  /** A test may want the plain object. */
  private static final Pattern TEST = Pattern.compile(".*(Test|Tests|TestCase|IT)");

  private final Wrappers wrappers;

  /** Which methods' results a container hands out; some rows name what wraps them anyway. */
  private final List<ModelRow> beans;

  UnwrappedInstances(Wrappers wrappers, Models models) {
    this.wrappers = wrappers;
    this.beans = models.rows("bean-method");
  }

  /** A wrapper that would have watched, and how to get it. */
  private record Missed(ClassSymbol wrapped, String remedy) {}

  /** Where an object goes: what that is called, and its type. */
  private record Destination(String name, Type type) {}

  Optional<String> judge(NewClassTree tree, VisitorState state) {
    Optional<ClassSymbol> type = Bypasses.classOf(ASTHelpers.getType(tree));
    if (type.isEmpty() || Wrappers.isWrapper(type.get(), state)) {
      return Optional.empty();
    }
    Optional<Missed> missed = findMissed(type.get(), state);
    if (missed.isEmpty() || takesWrapped(tree, missed.get(), state) || isInTest(state)) {
      return Optional.empty();
    }
    return findDestination(tree, missed.get(), state)
        .filter(destination -> leadsTo(destination.type(), missed.get(), state))
        .map(
            destination ->
                "a new `%s` goes into %s without its wrapper, so calls are not watched. To fix: %s"
                    .formatted(name(type.get()), destination.name(), missed.get().remedy()));
  }

  private Optional<Missed> findMissed(ClassSymbol type, VisitorState state) {
    Optional<Missed> own =
        wrappers
            .of(type, state)
            .map(
                wrapper ->
                    new Missed(
                        type,
                        "create `new %s(telemetry, ...)`".formatted(wrapper.getSimpleName())));
    return own.isPresent()
        ? own
        : wrappers.decoratedInterfaces(type, state).stream()
            .findFirst()
            .map(
                decorated ->
                    new Missed(
                        decorated,
                        "wrap it by `%s.wrap(..., telemetry)`"
                            .formatted(wrappers.of(decorated, state).get().getSimpleName())));
  }

  private static String name(ClassSymbol type) {
    String name = type.getSimpleName().toString();
    return name.isEmpty() ? type.getInterfaces().head.tsym.getSimpleName().toString() : name;
  }

  /** Whoever is given one that may be wrapped already is a decorator of the user's own. */
  private static boolean takesWrapped(NewClassTree tree, Missed missed, VisitorState state) {
    return tree.getArguments().stream()
        .map(ASTHelpers::getType)
        .anyMatch(type -> type != null && isA(type, missed.wrapped(), state));
  }

  private static boolean isInTest(VisitorState state) {
    return state.getPath().getCompilationUnit().getTypeDecls().stream()
        .map(ASTHelpers::getSymbol)
        .anyMatch(type -> type != null && TEST.matcher(type.getSimpleName()).matches());
  }

  /** Watched calls can be made through it. */
  private static boolean leadsTo(Type destination, Missed missed, VisitorState state) {
    return missed.wrapped().isInterface()
        ? isA(destination, missed.wrapped(), state)
        : !ASTHelpers.isSameType(destination, state.getSymtab().objectType, state);
  }

  private static boolean isA(Type type, ClassSymbol supertype, VisitorState state) {
    return ASTHelpers.isSubtype(type, supertype.type, state);
  }

  private Optional<Destination> findDestination(
      NewClassTree tree, Missed missed, VisitorState state) {
    TreePath path = state.getPath().getParentPath();
    Tree value = tree;
    while (path.getLeaf() instanceof ParenthesizedTree
        || path.getLeaf() instanceof TypeCastTree
        || path.getLeaf() instanceof ConditionalExpressionTree) {
      value = path.getLeaf();
      path = path.getParentPath();
    }
    Tree user = path.getLeaf();
    if (user instanceof VariableTree variable) {
      return field(ASTHelpers.getSymbol(variable), state);
    }
    if (user instanceof AssignmentTree assignment && assignment.getExpression() == value) {
      return field(ASTHelpers.getSymbol(assignment.getVariable()), state);
    }
    if (user instanceof NewClassTree outer) {
      return parameter(outer, value, missed, state);
    }
    return user instanceof ReturnTree ? bean(path, missed, state) : Optional.empty();
  }

  private static Optional<Destination> field(Symbol variable, VisitorState state) {
    return variable != null
            && variable.getKind() == ElementKind.FIELD
            && !isWrappedLater(variable, state)
        ? Optional.of(new Destination("the field `" + variable.name + "`", variable.type))
        : Optional.empty();
  }

  private static Optional<Destination> parameter(
      NewClassTree outer, Tree argument, Missed missed, VisitorState state) {
    MethodSymbol constructor = ASTHelpers.getSymbol(outer);
    ClassSymbol type = (ClassSymbol) constructor.owner;
    int index = outer.getArguments().indexOf(argument);
    if (index < 0
        || index >= constructor.params().size()
        || isA(type.type, missed.wrapped(), state)
        || Wrappers.isWrapper(type, state)) {
      return Optional.empty();
    }
    return Optional.of(
        new Destination("`" + type.getSimpleName() + "`", constructor.params().get(index).type));
  }

  private Optional<Destination> bean(TreePath path, Missed missed, VisitorState state) {
    for (Tree tree : path) {
      if (tree instanceof LambdaExpressionTree) {
        return Optional.empty();
      }
      if (tree instanceof MethodTree method) {
        MethodSymbol symbol = ASTHelpers.getSymbol(method);
        return isPlainBean(symbol, missed, state)
            ? Optional.of(new Destination("the bean `" + symbol.name + "`", symbol.getReturnType()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Whether a container hands out the result as it is. None can make an object that is there
   * already one of a generated subclass.
   */
  private boolean isPlainBean(MethodSymbol method, Missed missed, VisitorState state) {
    return method.getRawAttributes().stream()
        .map(annotation -> annotation.type.tsym.flatName().toString())
        .anyMatch(
            name ->
                beans.stream()
                    .filter(row -> row.required(0, "annotation").equals(name))
                    .anyMatch(
                        row ->
                            row.cell(1).isEmpty()
                                || !missed.wrapped().isInterface()
                                || state.getTypeFromString(row.cell(1)) == null));
  }

  /** A field that keeps the plain object so that it can be wrapped, here or there in the file. */
  private static boolean isWrappedLater(Symbol field, VisitorState state) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        Symbol method = ASTHelpers.getSymbol(call);
        look(call.getArguments(), method.owner, method);
        return super.visitMethodInvocation(call, unused);
      }

      @Override
      public Void visitNewClass(NewClassTree call, Void unused) {
        look(call.getArguments(), ASTHelpers.getSymbol(call).owner, null);
        return super.visitNewClass(call, unused);
      }

      private void look(List<? extends ExpressionTree> arguments, Symbol owner, Symbol method) {
        boolean wraps =
            owner instanceof ClassSymbol type && Wrappers.isWrapper(type, state)
                || method != null && method.name.contentEquals("instrument");
        found[0] |=
            wraps && arguments.stream().anyMatch(each -> ASTHelpers.getSymbol(each) == field);
      }
    }.scan(state.getPath().getCompilationUnit(), null);
    return found[0];
  }
}
