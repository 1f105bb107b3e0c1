package dev.plimsoll.checks.trees;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ErroneousTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Log;

/**
 * Whether javac understood a file. A check may rely on every tree having its symbol and type; a
 * file with an error of javac's own is looked at once the error is mended, the others at once.
 */
public final class Wholeness extends TreeScanner<Boolean, Void> {
  private Wholeness() {}

  /** Whether javac understood a file, all of which it has analysed. */
  public static boolean of(CompilationUnitTree unit, Context context) {
    return Log.instance(context).nerrors == 0
        || !Boolean.TRUE.equals(new Wholeness().scan(unit, null));
  }

  @Override
  public Boolean scan(Tree tree, Void unused) {
    if (tree instanceof JCImport) {
      return false;
    }
    if (tree instanceof ErroneousTree || hasErroneousType(tree)) {
      return true;
    }
    return super.scan(tree, unused);
  }

  private static boolean hasErroneousType(Tree tree) {
    return tree instanceof JCTree known && known.type != null && known.type.isErroneous();
  }

  @Override
  public Boolean visitIdentifier(IdentifierTree tree, Void unused) {
    return ((JCIdent) tree).sym == null;
  }

  @Override
  public Boolean visitMemberSelect(MemberSelectTree tree, Void unused) {
    return ((JCFieldAccess) tree).sym == null
        || Boolean.TRUE.equals(super.visitMemberSelect(tree, unused));
  }

  @Override
  public Boolean reduce(Boolean one, Boolean other) {
    return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
  }
}
