package dev.plimsoll.checks;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import dev.plimsoll.checks.facts.Places;
import java.io.PrintWriter;
import java.io.StringWriter;
import javax.tools.Diagnostic;

/**
 * A check that ended by an exception: a bug of ours.
 *
 * @param check its name
 * @param path what it was looking at
 * @param cause what ended it
 */
public record Crash(String check, TreePath path, Throwable cause) {
  /**
   * Prints it as a warning that {@code -nowarn} does not hide: a bug of ours must be loud, and must
   * not be what keeps the user's code from being compiled.
   */
  public void print(Trees trees) {
    CompilationUnitTree unit = path.getCompilationUnit();
    trees.printMessage(Diagnostic.Kind.MANDATORY_WARNING, text(), path.getLeaf(), unit);
  }

  private String text() {
    if (cause instanceof CompletionFailure missing) {
      return "[%s] could not look at `%s`: %s. To fix: put it on the class path"
          .formatted(check, place(), missing.getMessage());
    }
    StringWriter trace = new StringWriter();
    cause.printStackTrace(new PrintWriter(trace));
    return "[Internal] Plimsoll failed on `%s` in check %s; this is a bug in Plimsoll, not in your code%n%s"
        .formatted(place(), check, trace.toString().stripTrailing());
  }

  private String place() {
    for (Tree tree : path) {
      if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return type.getSimpleName().toString();
      }
    }
    return Places.nameOf(path.getCompilationUnit());
  }
}
