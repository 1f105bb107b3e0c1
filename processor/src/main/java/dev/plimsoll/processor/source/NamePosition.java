package dev.plimsoll.processor.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.Trees;

/**
 * Finds where the declaration proper begins, behind javadoc and annotations.
 *
 * <p>javac's tree API gives the start of a declaration with its annotations, and no position of the
 * name. The last thing that has a position of its own before the name does as well: the return type
 * of a method, the type of a variable; for a class, what follows its modifiers.
 */
final class NamePosition {
  private NamePosition() {}

  static long of(Trees trees, CompilationUnitTree unit, Tree tree, String name) {
    if (tree instanceof MethodTree method && method.getReturnType() != null) {
      return start(trees, unit, method.getReturnType());
    }
    if (tree instanceof VariableTree variable && variable.getType() != null) {
      long type = start(trees, unit, variable.getType());
      return type >= 0 ? type : start(trees, unit, tree);
    }
    if (tree instanceof ClassTree type) {
      long modifiers = trees.getSourcePositions().getEndPosition(unit, type.getModifiers());
      long found = modifiers < 0 ? -1 : find(unit, name, modifiers);
      return found >= 0 ? found : start(trees, unit, tree);
    }
    return start(trees, unit, tree);
  }

  private static long start(Trees trees, CompilationUnitTree unit, Tree tree) {
    return trees.getSourcePositions().getStartPosition(unit, tree);
  }

  private static long find(CompilationUnitTree unit, String name, long from) {
    try {
      return unit.getSourceFile().getCharContent(true).toString().indexOf(name, (int) from);
    } catch (java.io.IOException e) {
      return -1;
    }
  }
}
