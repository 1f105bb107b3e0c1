package dev.plimsoll.checks.trees;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import java.util.function.Predicate;

/** Searches in trees. */
public final class MoreTrees {
  private MoreTrees() {}

  /** Whether a tree, or any below it, meets a condition; the search ends with the first. */
  public static boolean any(Tree root, Predicate<Tree> condition) {
    return new Search(condition).find(root);
  }

  /** Whether any of several trees, or one below them, meets a condition. */
  public static boolean any(Iterable<? extends Tree> roots, Predicate<Tree> condition) {
    return new Search(condition).find(roots);
  }

  /** Returns the declaration of the outermost type around the end of a path, or null. */
  public static Tree outermostType(TreePath path) {
    Tree outermost = null;
    for (Tree tree : path) {
      outermost = tree instanceof ClassTree ? tree : outermost;
    }
    return outermost;
  }

  /** Returns what a method is called on or taken from, or null where that is not written. */
  public static ExpressionTree receiver(ExpressionTree call) {
    if (call instanceof MemberReferenceTree reference) {
      return reference.getQualifierExpression();
    }
    return call instanceof MethodInvocationTree ? ASTHelpers.getReceiver(call) : null;
  }

  private static final class Search extends TreeScanner<Void, Void> {
    private final Predicate<Tree> condition;
    private boolean isFound;

    Search(Predicate<Tree> condition) {
      this.condition = condition;
    }

    boolean find(Tree root) {
      scan(root, null);
      return isFound;
    }

    boolean find(Iterable<? extends Tree> roots) {
      scan(roots, null);
      return isFound;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      if (tree != null && !isFound) {
        isFound = condition.test(tree);
        if (!isFound) {
          super.scan(tree, null);
        }
      }
      return null;
    }
  }
}
