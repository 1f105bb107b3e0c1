package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.trees.SourceTypes;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Finds the classes that have to be initialised before a static initialiser can go on, and where it
 * first needs each.
 *
 * <p>A class nested in the same one is left out: mostly it is reached through the one that is
 * initialised already.
 */
final class Initialisation extends TreeScanner<Void, Void> {
  private final ClassSymbol type;
  private final Map<ClassSymbol, JCTree> found = new LinkedHashMap<>();

  Initialisation(ClassSymbol type) {
    this.type = type;
  }

  Map<ClassSymbol, JCTree> found() {
    return found;
  }

  private void uses(Symbol used, JCTree place) {
    if (used instanceof ClassSymbol other
        /* Asked first: that of an array has no class around it. */
        && SourceTypes.include(other)
        && other.outermostClass() != type.outermostClass()) {
      found.putIfAbsent(other, place);
    }
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void unused) {
    JCTree.JCNewClass creation = (JCTree.JCNewClass) tree;
    if (creation.constructor != null && creation.def == null) {
      uses(creation.constructor.owner, creation);
    }
    return super.visitNewClass(tree, null);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void unused) {
    JCTree.JCMethodInvocation call = (JCTree.JCMethodInvocation) tree;
    if (TreeInfo.symbol(call.meth) instanceof MethodSymbol method && method.isStatic()) {
      uses(method.owner, call);
    }
    return super.visitMethodInvocation(tree, null);
  }

  @Override
  public Void visitIdentifier(IdentifierTree tree, Void unused) {
    field((JCTree) tree);
    return null;
  }

  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
    field((JCTree) tree);
    return super.visitMemberSelect(tree, null);
  }

  /* A constant is copied; and a class literal, which javac has as a field, initialises nothing. */
  private void field(JCTree tree) {
    if (TreeInfo.symbol(tree) instanceof VarSymbol field
        && field.isStatic()
        && field.name != field.name.table.names._class
        && field.getConstValue() == null) {
      uses(field.owner, tree);
    }
  }

  @Override
  public Void visitLambdaExpression(LambdaExpressionTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
    return null;
  }

  @Override
  public Void visitClass(ClassTree tree, Void unused) {
    return null;
  }
}
