package dev.plimsoll.checks.bypass;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.Models;
import java.util.Optional;

/** Finds the ways past a wrapper, and says them. */
public final class Bypasses {
  private final Wrappers wrappers = new Wrappers();
  private final UnwrappedInstances instances;

  /** Creates the search for a run of the compiler. */
  public Bypasses(Models models) {
    this.instances = new UnwrappedInstances(wrappers, models);
  }

  /** Whether there can be any in what javac has seen so far; nearly everywhere there can not. */
  public boolean arePossible(VisitorState state) {
    return wrappers.mayExist(state);
  }

  /** Says what is wrong about a call that an object makes on itself. */
  public Optional<String> judgeCall(MethodInvocationTree tree, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    if (method.isStatic() || method.isPrivate()) {
      return Optional.empty();
    }
    return self(tree.getMethodSelect(), method, state)
        .flatMap(receiver -> findBypassed(receiver, method, state))
        .filter(decorated -> !isRecursive(method, state))
        .map(
            decorated ->
                "`%s` is called on `this`, past the wrapper of `%s`, so the call is not watched. To"
                        .formatted(method.getSimpleName(), decorated.getSimpleName())
                    + " fix: call it on a wrapped `%s`, or move the annotations to a class, whose"
                        .formatted(decorated.getSimpleName())
                    + " wrapper sees such calls");
  }

  /** Says what is wrong about a method reference. */
  public Optional<String> judgeReference(MemberReferenceTree tree, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(tree);
    ExpressionTree qualifier = tree.getQualifierExpression();
    if (tree.getMode() == MemberReferenceTree.ReferenceMode.NEW
        || method.isStatic()
        || method.isPrivate()
        || isNamed(qualifier, "super")) {
      return Optional.empty();
    }
    return classOf(ASTHelpers.getType(qualifier))
        .filter(receiver -> isNamed(qualifier, "this") || !receiver.isInterface())
        .filter(receiver -> !Wrappers.isWrapper(receiver, state))
        .flatMap(receiver -> findBypassed(receiver, method, state))
        .map(
            decorated ->
                "`%s` leads past the wrapper of `%s`, so these calls are not watched. To fix: refer to"
                        .formatted(state.getSourceForNode(tree), decorated.getSimpleName())
                    + " `%s` of a wrapped `%s`"
                        .formatted(method.getSimpleName(), decorated.getSimpleName()));
  }

  /** Says what is wrong about where a new object goes. */
  public Optional<String> judgeInstance(NewClassTree tree, VisitorState state) {
    return instances.judge(tree, state);
  }

  private Optional<ClassSymbol> findBypassed(
      ClassSymbol receiver, MethodSymbol method, VisitorState state) {
    return wrappers.isWatchedBySubclass(receiver, method, state)
        ? Optional.empty()
        : wrappers.decoratedInterface(receiver, method, state);
  }

  /** The class whose `this` is called; a call on `super` is part of the method around it. */
  private static Optional<ClassSymbol> self(
      ExpressionTree select, MethodSymbol method, VisitorState state) {
    if (select instanceof IdentifierTree) {
      return enclosing(method, state);
    }
    return select instanceof MemberSelectTree member && isNamed(member.getExpression(), "this")
        ? classOf(ASTHelpers.getType(member.getExpression()))
        : Optional.empty();
  }

  /** The innermost class around that has the method. */
  private static Optional<ClassSymbol> enclosing(MethodSymbol method, VisitorState state) {
    for (Tree tree : state.getPath()) {
      if (tree instanceof ClassTree type
          && ASTHelpers.getSymbol(type).isSubClass(method.owner, state.getTypes())) {
        return Optional.of(ASTHelpers.getSymbol(type));
      }
    }
    return Optional.empty();
  }

  /** A method that calls itself is one call to whoever counts. */
  private static boolean isRecursive(MethodSymbol method, VisitorState state) {
    TreePath path = state.getPath();
    while (path != null && !(path.getLeaf() instanceof MethodTree)) {
      path = path.getParentPath();
    }
    return path != null && ASTHelpers.getSymbol((MethodTree) path.getLeaf()) == method;
  }

  private static boolean isNamed(ExpressionTree tree, String keyword) {
    return tree instanceof IdentifierTree identifier && identifier.getName().contentEquals(keyword)
        || tree instanceof MemberSelectTree select && select.getIdentifier().contentEquals(keyword);
  }

  static Optional<ClassSymbol> classOf(Type type) {
    return Optional.ofNullable(type)
        .map(known -> known.tsym)
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast);
  }
}
