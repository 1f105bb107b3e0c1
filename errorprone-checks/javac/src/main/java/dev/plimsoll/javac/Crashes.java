package dev.plimsoll.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.tools.Diagnostic;

/** The crashes of checks: the first of each is told, since the others are likely the same. */
final class Crashes {
  private record Crash(TreePath path, Throwable cause) {}

  private final Map<String, Crash> firstOf = new LinkedHashMap<>();

  void add(String check, TreePath path, Throwable cause) {
    firstOf.putIfAbsent(check, new Crash(path, cause));
  }

  /**
   * Prints them as warnings: a bug of ours must be loud, and must not be what keeps the user's code
   * from being compiled.
   */
  void print(Trees trees) {
    firstOf.forEach(
        (check, crash) -> {
          CompilationUnitTree unit = crash.path().getCompilationUnit();
          trees.printMessage(
              Diagnostic.Kind.WARNING, text(check, crash), crash.path().getLeaf(), unit);
        });
  }

  private static String text(String check, Crash crash) {
    if (crash.cause() instanceof CompletionFailure missing) {
      return "[%s] could not look at `%s`: %s. To fix: put it on the class path"
          .formatted(check, typeName(crash.path()), missing.getMessage());
    }
    StringWriter text = new StringWriter();
    crash.cause().printStackTrace(new PrintWriter(text));
    return "[Internal] Plimsoll failed on `%s` in check %s; this is a bug in Plimsoll, not in your code%n%s"
        .formatted(typeName(crash.path()), check, text.toString().stripTrailing());
  }

  private static String typeName(TreePath path) {
    for (Tree tree : path) {
      if (tree instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
        return type.getSimpleName().toString();
      }
    }
    return Objects.toString(path.getCompilationUnit().getPackageName(), "a file without a type");
  }
}
