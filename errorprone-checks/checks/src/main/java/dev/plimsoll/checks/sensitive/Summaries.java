package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.HashMap;
import java.util.Map;

/**
 * The summaries of methods, each made when it is first asked for: from the body of one that is
 * being compiled, from facts if it comes from a class file.
 */
final class Summaries {
  private final Analysis analysis;
  private final Map<MethodSymbol, Unknown<Summary>> methods = new HashMap<>();

  Summaries(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Nothing, for a method without a body at hand of which nothing was told either. */
  Summary of(MethodSymbol method) {
    Unknown<Summary> summary = methods.get(method);
    if (summary == null) {
      summary = unknown(method);
      methods.put(method, summary);
    }
    return analysis.fixedPoint.of(summary);
  }

  private Unknown<Summary> unknown(MethodSymbol method) {
    MethodTree tree = analysis.sources.findMethod(method).orElse(null);
    return tree == null
        ? Unknown.known(withoutBody(method))
        : new Unknown<>(Summary.NOTHING, Summary::and, () -> walk(method, tree));
  }

  private Summary withoutBody(MethodSymbol method) {
    boolean isCompiled = analysis.sources.find((ClassSymbol) method.owner).isPresent();
    return isCompiled ? Summary.NOTHING : analysis.dependencies.of(method);
  }

  private Summary walk(MethodSymbol method, MethodTree tree) {
    return new Walk(
            analysis, analysis.sources.find((ClassSymbol) method.owner).orElseThrow().unit())
        .method(tree);
  }
}
