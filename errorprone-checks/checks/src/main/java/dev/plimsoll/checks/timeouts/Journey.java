package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where a value goes from the expression that creates it, as far as the file shows: along fluent
 * calls, into variables and private fields, into the parameters of methods of the same file, and
 * out of private methods to those who call them.
 *
 * <p>Order and branches are ignored, so a limit set on any way counts as set, and a value that goes
 * where the file does not show counts as limited there. What remains is certain.
 */
final class Journey {
  private final Type tracked;
  private final VisitorState state;
  private final TreePath file;
  private final Set<Symbol> visited = new HashSet<>();
  private final Set<Symbol> called = new HashSet<>();
  private final Set<String> casts = new HashSet<>();
  private boolean isLost;

  private Journey(Type tracked, VisitorState state) {
    this.tracked = tracked;
    this.state = state;
    file = new TreePath(state.getPath().getCompilationUnit());
  }

  /** Follows the value of the expression at a path. */
  static Journey from(TreePath creation, VisitorState state) {
    Journey journey = new Journey(ASTHelpers.getType(creation.getLeaf()), state);
    journey.follow(creation);
    return journey;
  }

  /** Whether the value may have gone where the file does not show what is done to it. */
  boolean isLost() {
    return isLost;
  }

  /** The methods called on the value. */
  Set<Symbol> called() {
    return called;
  }

  /** Whether any of some methods is called on the value. */
  boolean calls(MethodIndex<ModelRow> methods) {
    return called.stream().anyMatch(each -> methods.find(each).isPresent());
  }

  /** The types to which the value is cast. */
  Set<String> casts() {
    return casts;
  }

  private void follow(TreePath occurrence) {
    TreePath at = occurrence;
    while (true) {
      TreePath parent = at.getParentPath();
      Tree tree = parent.getLeaf();
      if (tree instanceof ParenthesizedTree) {
        at = parent;
      } else if (tree instanceof TypeCastTree cast) {
        casts.add(String.valueOf(ASTHelpers.getType(cast).tsym.flatName()));
        at = parent;
      } else if (tree instanceof MemberSelectTree) {
        TreePath call = parent.getParentPath();
        if (!(call.getLeaf() instanceof MethodInvocationTree invocation)
            || invocation.getMethodSelect() != tree) {
          return;
        }
        called.add(ASTHelpers.getSymbol(invocation));
        if (!isFluent(invocation)) {
          return;
        }
        at = call;
      } else {
        arrive(at, parent);
        return;
      }
    }
  }

  /** Whether a call on the value returns the value, as a builder does. */
  private boolean isFluent(MethodInvocationTree call) {
    Type returned = ASTHelpers.getType(call);
    return returned != null && ASTHelpers.isSubtype(returned, tracked, state);
  }

  private void arrive(TreePath at, TreePath parent) {
    Tree value = at.getLeaf();
    Tree tree = parent.getLeaf();
    if (tree instanceof VariableTree variable) {
      followVariable(ASTHelpers.getSymbol(variable), parent);
    } else if (tree instanceof AssignmentTree assignment) {
      if (assignment.getExpression() == value) {
        followAssigned(assignment, parent);
      }
    } else if (tree instanceof MethodInvocationTree call) {
      followArgument(ASTHelpers.getSymbol(call), call.getArguments(), value);
    } else if (tree instanceof ReturnTree) {
      followReturned(parent);
    } else if (tree instanceof MemberReferenceTree reference) {
      called.add(ASTHelpers.getSymbol(reference));
      isLost = true;
    } else if (!staysHere(tree)) {
      isLost = true;
    }
  }

  private static boolean staysHere(Tree tree) {
    return tree instanceof ExpressionStatementTree
        || tree instanceof BinaryTree
        || tree instanceof InstanceOfTree
        || tree instanceof SynchronizedTree
        || tree instanceof TryTree;
  }

  private void followAssigned(AssignmentTree assignment, TreePath path) {
    if (ASTHelpers.getSymbol(assignment.getVariable()) instanceof VarSymbol variable) {
      followVariable(variable, path);
    } else {
      isLost = true;
    }
    /* The value of an assignment is used too where it is part of an expression. */
    if (!(path.getParentPath().getLeaf() instanceof ExpressionStatementTree)) {
      follow(path);
    }
  }

  private void followVariable(VarSymbol variable, TreePath from) {
    if (!visited.add(variable)) {
      return;
    }
    boolean isField = variable.owner.getKind().isClass() || variable.owner.getKind().isInterface();
    if (isField && !variable.isPrivate()) {
      isLost = true;
      return;
    }
    TreePath scope = isField ? file : enclosingMember(from);
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        occurred(tree);
        return null;
      }

      @Override
      public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
        occurred(tree);
        return super.visitMemberSelect(tree, null);
      }

      private void occurred(ExpressionTree tree) {
        if (ASTHelpers.getSymbol(tree) == variable) {
          follow(getCurrentPath());
        }
      }
    }.scan(scope, null);
  }

  private static TreePath enclosingMember(TreePath from) {
    TreePath at = from;
    while (!(at.getLeaf() instanceof MethodTree)
        && !(at.getParentPath().getLeaf() instanceof ClassTree)) {
      at = at.getParentPath();
    }
    return at;
  }

  private void followArgument(
      MethodSymbol callee, List<? extends ExpressionTree> arguments, Tree value) {
    if (callee.name.toString().startsWith("close")) {
      /* The end of the journey: closeQuietly and its like. */
      return;
    }
    TreePath declaration = declarationOf(callee);
    int index = arguments.indexOf(value);
    if (declaration == null
        || index < 0
        || callee.isVarArgs()
        || ASTHelpers.methodCanBeOverridden(callee)) {
      isLost = true;
      return;
    }
    VariableTree parameter = ((MethodTree) declaration.getLeaf()).getParameters().get(index);
    followVariable(ASTHelpers.getSymbol(parameter), new TreePath(declaration, parameter));
  }

  private void followReturned(TreePath path) {
    TreePath at = path;
    while (!(at.getLeaf() instanceof MethodTree)) {
      if (at.getLeaf() instanceof LambdaExpressionTree || at.getLeaf() instanceof ClassTree) {
        isLost = true;
        return;
      }
      at = at.getParentPath();
    }
    MethodSymbol method = ASTHelpers.getSymbol((MethodTree) at.getLeaf());
    if (!method.isPrivate()) {
      isLost = true;
      return;
    }
    if (visited.add(method)) {
      new TreePathScanner<Void, Void>() {
        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
          if (ASTHelpers.getSymbol(call) == method) {
            follow(getCurrentPath());
          }
          return super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
          isLost |= ASTHelpers.getSymbol(reference) == method;
          return super.visitMemberReference(reference, null);
        }
      }.scan(file, null);
    }
  }

  private TreePath declarationOf(MethodSymbol method) {
    TreePath[] found = new TreePath[1];
    new TreePathScanner<Void, Void>() {
      @Override
      public Void visitMethod(MethodTree tree, Void unused) {
        if (ASTHelpers.getSymbol(tree) == method && tree.getBody() instanceof BlockTree) {
          found[0] = getCurrentPath();
        }
        return super.visitMethod(tree, null);
      }
    }.scan(file, null);
    return found[0];
  }
}
