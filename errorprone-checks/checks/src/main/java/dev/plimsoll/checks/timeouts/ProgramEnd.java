package dev.plimsoll.checks.timeouts;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.trees.MoreMethods;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Where a program's main thread waits for the program's end, which is how it stays alive. */
final class ProgramEnd {
  private ProgramEnd() {}

  /** Whether a path is in {@code main} itself. */
  static boolean isInMain(TreePath path) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return method != null && MoreMethods.isMain(method);
  }

  /** Whether {@code main} runs the method around a path, by calls within its own class. */
  static boolean isRunByMain(TreePath path) {
    MethodTree method = MoreMethods.around(path);
    if (method == null) {
      return false;
    }
    Map<Symbol, MethodTree> methods = methodsOfType(path);
    Deque<MethodTree> open = new ArrayDeque<>();
    methods.values().stream()
        .filter(each -> MoreMethods.isMain(ASTHelpers.getSymbol(each)))
        .forEach(open::add);
    Set<Symbol> run = new HashSet<>();
    while (!open.isEmpty()) {
      MethodTree caller = open.remove();
      if (caller == method) {
        return true;
      }
      for (Symbol callee : calledBy(caller)) {
        if (methods.containsKey(callee) && run.add(callee)) {
          open.add(methods.get(callee));
        }
      }
    }
    return false;
  }

  private static Map<Symbol, MethodTree> methodsOfType(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof ClassTree type) {
        return type.getMembers().stream()
            .filter(MethodTree.class::isInstance)
            .map(MethodTree.class::cast)
            .collect(toImmutableMap(ASTHelpers::getSymbol, each -> each));
      }
    }
    return Map.of();
  }

  /** Returns what a method calls itself, not in tasks that it makes. */
  private static Set<Symbol> calledBy(MethodTree method) {
    Set<Symbol> called = new HashSet<>();
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        called.add(ASTHelpers.getSymbol(call));
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree task, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree type, Void unused) {
        return null;
      }
    }.scan(method.getBody(), null);
    return called;
  }
}
