package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.MethodTree;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The summaries of methods, each made when it is first asked for: from the body of one that is
 * being compiled, from facts if it comes from a class file.
 */
final class Summaries {
  /** Beyond this many rounds a recursion would have to pass something new through each of them. */
  private static final int ROUNDS = 4;

  /** The longest chain of calls that is followed; it keeps the compiler's stack bounded. */
  private static final int DEPTH = 32;

  private final Analysis analysis;
  private final Map<MethodSymbol, Summary> known = new HashMap<>();
  private final Set<MethodSymbol> running = new HashSet<>();
  private final Set<MethodSymbol> recursive = new HashSet<>();

  Summaries(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Nothing, for a method without a body at hand of which nothing was told either. */
  Summary of(MethodSymbol method) {
    if (running.contains(method)) {
      recursive.add(method);
      return known.getOrDefault(method, Summary.NOTHING);
    }
    if (running.size() >= DEPTH) {
      return Summary.NOTHING;
    }
    Summary summary = known.get(method);
    if (summary == null) {
      summary = read(method);
      known.put(method, summary);
    }
    return summary;
  }

  private Summary read(MethodSymbol method) {
    MethodTree tree = analysis.sources.findMethod(method).orElse(null);
    if (tree == null) {
      boolean isCompiled = analysis.sources.find((ClassSymbol) method.owner).isPresent();
      return isCompiled ? Summary.NOTHING : analysis.dependencies.of(method);
    }
    running.add(method);
    Summary summary = Summary.NOTHING;
    for (int round = 0; round < ROUNDS; round++) {
      Summary before = summary;
      summary =
          new Walk(analysis, analysis.sources.find((ClassSymbol) method.owner).orElseThrow().unit())
              .method(tree);
      if (!recursive.contains(method) || summary.says(before)) {
        break;
      }
      known.put(method, summary);
    }
    running.remove(method);
    return summary;
  }
}
