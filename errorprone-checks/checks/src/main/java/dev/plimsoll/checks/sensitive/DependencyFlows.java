package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.api.BasicJavacTask;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.FactsReader;
import dev.plimsoll.checks.facts.Places;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileManager;

/** What the methods of dependencies do with sensitive values, as their own compilations told. */
final class DependencyFlows {
  private final Context context;
  private Map<String, Map<String, List<List<String>>>> byType;

  DependencyFlows(Context context) {
    this.context = context;
  }

  /** Nothing, for a method of which no facts are there. */
  Summary of(MethodSymbol method) {
    List<List<String>> lines = linesOf(method);
    return lines.isEmpty()
        ? Summary.NOTHING
        : new FlowFactsReader(BasicJavacTask.instance(context).getElements()).read(lines);
  }

  /** Whether it returns, or puts into what it is given, something that is declared sensitive. */
  boolean isSource(MethodSymbol method) {
    return linesOf(method).stream().anyMatch(line -> line.get(0).equals(FlowFacts.SOURCE));
  }

  /** Whether anything was told of a method. */
  boolean speakOf(MethodSymbol method) {
    return !linesOf(method).isEmpty();
  }

  private List<List<String>> linesOf(MethodSymbol method) {
    if (byType().isEmpty()
        || !(method.owner instanceof ClassSymbol owner)
        || SensitiveAnnotations.isFromJdk(owner)) {
      return List.of();
    }
    Map<String, List<List<String>>> methods = byType().get(owner.flatname.toString());
    return methods == null ? List.of() : methods.getOrDefault(Places.method(method), List.of());
  }

  private Map<String, Map<String, List<List<String>>>> byType() {
    if (byType == null) {
      byType = new HashMap<>();
      for (List<String> line :
          FactsReader.read(context.get(JavaFileManager.class), FactKind.FLOWS)) {
        int hash = line.size() > 1 ? line.get(1).indexOf('#') : -1;
        if (hash > 0) {
          byType
              .computeIfAbsent(line.get(1).substring(0, hash), any -> new HashMap<>())
              .computeIfAbsent(line.get(1), any -> new ArrayList<>())
              .add(line);
        }
      }
    }
    return byType;
  }
}
