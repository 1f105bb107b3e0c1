package dev.plimsoll.checks.trees;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.facts.Places;
import java.util.List;

/** Questions about methods. */
public final class MoreMethods {
  private static final int INSTANCE_MAIN_JDK = 25;

  private MoreMethods() {}

  /** Whether a method is where a program begins. */
  public static boolean isMain(MethodSymbol method) {
    if (!method.name.contentEquals("main")
        || method.isPrivate()
        || method.getReturnType().getTag() != TypeTag.VOID) {
      return false;
    }
    List<Type> parameters = method.type.getParameterTypes();
    boolean takesArguments =
        parameters.size() == 1 && Places.erased(parameters.get(0)).equals("java.lang.String[]");
    return method.isStatic() && takesArguments
        || Runtime.version().feature() >= INSTANCE_MAIN_JDK
            && (takesArguments || parameters.isEmpty());
  }

  /** Whether two methods take the same, by erased types. */
  public static boolean haveSameParameters(MethodSymbol one, MethodSymbol other) {
    return parameters(one).equals(parameters(other));
  }

  /** Returns the erased types that a method takes. */
  public static List<String> parameters(MethodSymbol method) {
    return method.asType().getParameterTypes().stream().map(Places::erased).toList();
  }

  /**
   * Returns the method in which a path runs, or null where it runs in something else: a lambda, an
   * initialiser.
   */
  public static MethodTree around(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof MethodTree method) {
        return method;
      }
      if (tree instanceof LambdaExpressionTree || tree instanceof ClassTree) {
        return null;
      }
    }
    return null;
  }

  /** Returns the symbol of the method in which a path runs, or null. */
  public static MethodSymbol symbolAround(TreePath path) {
    MethodTree method = around(path);
    return method == null ? null : ASTHelpers.getSymbol(method);
  }
}
