package dev.plimsoll.checks.sensitive;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.model.Mentions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file can touch anything sensitive at all. Most cannot, and this is what keeps the
 * analysis away from them: one pass over names, each type judged once per compilation.
 */
final class Reach {
  /** How deep type arguments are looked into. */
  private static final int DEPTH = 3;

  private final Analysis analysis;
  private final Context context;
  private final Map<Symbol, Boolean> types = new HashMap<>();
  private final Map<CompilationUnitTree, Found> units = new HashMap<>();
  private final Map<CompilationUnitTree, Boolean> answers = new HashMap<>();
  private final String exceptionsOnly;

  Reach(Analysis analysis, Context context) {
    this.analysis = analysis;
    this.context = context;
    exceptionsOnly = analysis.models.assertion().map(Sink::channel).orElse("");
  }

  /** Whether the file names something sensitive, or calls into another source file that does. */
  boolean isSensitive(CompilationUnitTree unit) {
    Boolean known = answers.get(unit);
    if (known == null) {
      known = reaches(unit);
      answers.put(unit, known);
    }
    return known;
  }

  /**
   * Whether a file hands values to a sink that is not an exception's message, which hardly any file
   * has none of, or to a method of another module that is known to pass them on.
   */
  boolean namesSink(CompilationUnitTree unit) {
    return Mentions.in(unit, context)
        .any(symbol -> symbol instanceof MethodSymbol method && isPlainSink(method));
  }

  private boolean isPlainSink(MethodSymbol method) {
    return analysis
            .models
            .sinkOf(method)
            .filter(sink -> !sink.channel().equals(exceptionsOnly))
            .isPresent()
        || analysis.dependencies.speakOf(method);
  }

  private boolean reaches(CompilationUnitTree unit) {
    Found found = foundIn(unit);
    if (found.sensitive()) {
      return true;
    }
    for (ClassSymbol callee : found.callees()) {
      if (analysis.sources.unitOf(callee).filter(file -> foundIn(file).sensitive()).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Found foundIn(CompilationUnitTree unit) {
    Found known = units.get(unit);
    if (known == null) {
      known = find(Mentions.in(unit, context));
      units.put(unit, known);
    }
    return known;
  }

  private Found find(Mentions mentions) {
    if (mentions.any(this::isNamedSensitive)) {
      return new Found(true, Set.of());
    }
    Set<ClassSymbol> callees = new HashSet<>();
    for (Symbol symbol : mentions.symbols()) {
      if (symbol instanceof MethodSymbol
          && !symbol.isConstructor()
          && symbol.owner instanceof ClassSymbol owner) {
        callees.add(Sources.outermost(owner));
      }
    }
    return new Found(false, callees);
  }

  private boolean isNamedSensitive(Symbol symbol) {
    Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
    return isSensitive(type, 0)
        || analysis.declarations.of(symbol).isPresent()
        || (symbol instanceof MethodSymbol called && analysis.dependencies.isSource(called));
  }

  private boolean isSensitive(Type type, int depth) {
    if (type == null || depth > DEPTH) {
      return false;
    }
    Type element = analysis.types.elemtypeOrType(type);
    if (element.tsym instanceof ClassSymbol named && isSensitive(named)) {
      return true;
    }
    for (Type argument : element.getTypeArguments()) {
      if (isSensitive(analysis.types.wildUpperBound(argument), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSensitive(ClassSymbol type) {
    Boolean known = types.get(type);
    if (known == null) {
      known =
          analysis.declarations.of(type).isPresent()
              || !analysis.declarations.membersOf(type).isEmpty()
              || analysis.sanitizers.declares(type);
      types.put(type, known);
    }
    return known;
  }

  /**
   * What matters of the names in a file.
   *
   * @param sensitive whether one of them is
   * @param callees the outermost classes whose methods it calls, if none is
   */
  private record Found(boolean sensitive, Set<ClassSymbol> callees) {}
}
