package dev.plimsoll.checks.logging;

import com.google.common.collect.HashMultimap;
import com.google.common.collect.SetMultimap;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.trees.MoreMethods;
import dev.plimsoll.checks.trees.MoreTrees;
import java.util.HashSet;
import java.util.Set;

/**
 * The part of a class that runs as its {@code main}: the static methods that only {@code main}
 * calls, itself or through others of them, and what is known there of its arguments.
 *
 * <p>Calls from other files are not seen. Instance methods do not belong to it, nor what a lambda
 * or a nested class does: that may be the work of a service, which {@code main} only starts.
 */
final class MainProgram {
  private final Set<Symbol> methods = new HashSet<>();
  private final Set<Symbol> arguments = new HashSet<>();
  private boolean hasUsage;

  private MainProgram() {}

  /** Reads a file. */
  static MainProgram of(TreePath file) {
    MainProgram program = new MainProgram();
    program.read(file);
    return program;
  }

  /**
   * Whether the code at a path answers who called the program: it depends on the arguments, or is
   * the program's own work where it tells how it is to be called.
   */
  boolean answersCallerAt(TreePath path) {
    if (!methods.contains(MoreMethods.symbolAround(path))) {
      return false;
    }
    if (hasUsage && !isInMain(path)) {
      return true;
    }
    for (TreePath at = path; !(at.getLeaf() instanceof MethodTree); at = at.getParentPath()) {
      if (dependsOnArguments(at.getLeaf())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isInMain(TreePath path) {
    MethodSymbol method = MoreMethods.symbolAround(path);
    return method != null && MoreMethods.isMain(method);
  }

  private boolean dependsOnArguments(Tree tree) {
    return tree instanceof MethodInvocationTree call
            && call.getArguments().stream()
                .anyMatch(each -> mentionsArguments(each) || Usage.mentionsVersion(each))
        || tree instanceof IfTree choice && mentionsArguments(choice.getCondition())
        || tree instanceof SwitchTree choice && mentionsArguments(choice.getExpression())
        || tree instanceof ForLoopTree loop && mentionsArguments(loop.getCondition())
        || tree instanceof EnhancedForLoopTree loop && mentionsArguments(loop.getExpression());
  }

  private boolean mentionsArguments(Tree tree) {
    return MoreTrees.any(
        tree,
        each -> each instanceof IdentifierTree && arguments.contains(ASTHelpers.getSymbol(each)));
  }

  private void read(TreePath file) {
    SetMultimap<Symbol, Symbol> callers = HashMultimap.create();
    Set<Symbol> shared = new HashSet<>();
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree method, Void unused) {
        MethodSymbol symbol = ASTHelpers.getSymbol(method);
        hasUsage |= Usage.isNamed(symbol.name);
        if (MoreMethods.isMain(symbol)) {
          methods.add(symbol);
          method.getParameters().forEach(each -> arguments.add(ASTHelpers.getSymbol(each)));
        }
        return super.visitMethod(method, null);
      }

      @Override
      public Void visitVariable(VariableTree variable, Void unused) {
        if (variable.getInitializer() != null && mentionsArguments(variable.getInitializer())) {
          arguments.add(ASTHelpers.getSymbol(variable));
        }
        return super.visitVariable(variable, null);
      }

      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        if (mentionsArguments(assignment.getExpression())) {
          arguments.add(ASTHelpers.getSymbol(assignment.getVariable()));
        }
        return super.visitAssignment(assignment, null);
      }

      @Override
      public Void visitEnhancedForLoop(EnhancedForLoopTree loop, Void unused) {
        if (mentionsArguments(loop.getExpression())) {
          arguments.add(ASTHelpers.getSymbol(loop.getVariable()));
        }
        return super.visitEnhancedForLoop(loop, null);
      }

      @Override
      public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
        hasUsage |= Usage.isPrintedBy(call);
        MethodSymbol callee = ASTHelpers.getSymbol(call);
        Symbol caller = MoreMethods.symbolAround(getCurrentPath());
        if (caller == null) {
          shared.add(callee);
        } else if (callee.isStatic()) {
          callers.put(callee, caller);
        }
        return super.visitMethodInvocation(call, null);
      }

      @Override
      public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
        shared.add(ASTHelpers.getSymbol(reference));
        return super.visitMemberReference(reference, null);
      }
    }.scan(file, null);
    addSteps(callers, shared);
  }

  private void addSteps(SetMultimap<Symbol, Symbol> callers, Set<Symbol> shared) {
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (Symbol callee : callers.keySet()) {
        Set<Symbol> others = new HashSet<>(callers.get(callee));
        others.remove(callee);
        if (!shared.contains(callee) && methods.containsAll(others)) {
          isGrowing |= methods.add(callee);
        }
      }
    }
  }
}
