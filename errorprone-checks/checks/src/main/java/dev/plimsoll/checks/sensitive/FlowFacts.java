package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import dev.plimsoll.checks.sensitive.Origin.Held;
import dev.plimsoll.checks.sensitive.Origin.Hook;
import dev.plimsoll.checks.sensitive.Origin.Part;
import dev.plimsoll.checks.sensitive.Summary.Exposure;
import java.util.List;
import java.util.function.Predicate;

/** Turns summaries into facts for other compilations; see docs/facts/flows.md. */
final class FlowFacts {
  static final String FLOW = "flow";
  static final String SINK = "sink";
  static final String SOURCE = "source";
  static final String RESULT = "result";
  static final String THIS = "this";
  static final String ALL_FIELDS = "fields";
  static final char FIELD = '/';
  static final char TO = '>';

  private final Analysis analysis;
  private final Predicate<MethodSymbol> wanted;
  private final SensitiveFlow.FactSink sink;

  FlowFacts(Analysis analysis, Predicate<MethodSymbol> wanted, SensitiveFlow.FactSink sink) {
    this.analysis = analysis;
    this.wanted = wanted;
    this.sink = sink;
  }

  /** Writes what is wanted of what code of other compilations can call in a file. */
  void write(CompilationUnitTree unit) {
    for (Tree tree : unit.getTypeDecls()) {
      if (tree instanceof ClassTree type) {
        String folder = Places.file(unit).replaceAll("[^/]*$", "");
        write(type, ASTHelpers.getSymbol(type).flatname.toString(), folder);
      }
    }
  }

  private void write(ClassTree type, String outermost, String folder) {
    if (!isCallable(ASTHelpers.getSymbol(type))) {
      return;
    }
    for (Tree member : type.getMembers()) {
      if (member instanceof ClassTree nested) {
        write(nested, outermost, folder);
      } else if (member instanceof MethodTree method && method.getBody() != null) {
        MethodSymbol symbol = ASTHelpers.getSymbol(method);
        if (isCallable(symbol) && wanted.test(symbol)) {
          write(symbol, outermost, folder);
        }
      }
    }
  }

  private static boolean isCallable(Symbol symbol) {
    return (symbol.flags() & (Flags.PUBLIC | Flags.PROTECTED)) != 0;
  }

  private void write(MethodSymbol method, String outermost, String folder) {
    Summary summary = analysis.summaries.of(method);
    String name = Places.method(method);
    for (Exposure exposure : summary.exposures()) {
      if (isHook(exposure.of())) {
        continue;
      }
      List<Trail.Step> steps = exposure.trail().steps();
      Trail.Step last = steps.get(steps.size() - 1);
      sink.add(
          outermost,
          SINK,
          name,
          end(exposure.of()),
          exposure.sink().channel(),
          exposure.sink().reason(),
          last.name(),
          folder + last.place());
    }
    if (!method.isConstructor()
        && !method.getReturnType().hasTag(TypeTag.BOOLEAN)
        && analysis.declarations.of(method).isEmpty()) {
      Taint result = summary.result().filter(origin -> SummaryFlow.mayReturn(method, origin));
      write(outermost, name, result, RESULT);
    }
    summary.puts().forEach((target, taint) -> write(outermost, name, taint, end(target)));
  }

  private void write(String outermost, String method, Taint taint, String target) {
    for (Origin origin : taint.origins()) {
      if (!isHook(origin)) {
        write(outermost, method, origin, target);
      }
    }
  }

  private void write(String outermost, String method, Origin origin, String target) {
    if (origin instanceof Held held) {
      write(outermost, method, held.origin(), target + FIELD + field(held.field()));
    } else if (origin instanceof Declared declared) {
      sink.add(
          outermost,
          SOURCE,
          method,
          target,
          declared.name(),
          declared.kind(),
          declared.mask(),
          declared.redaction());
    } else {
      sink.add(outermost, FLOW, method, end(origin) + TO + target);
    }
  }

  // XXX: what a method does with the result of an abstract one of its object is not a fact, so that
  // a class of another compilation that implements that one is not told.
  private static boolean isHook(Origin origin) {
    return origin instanceof Held held ? isHook(held.origin()) : origin instanceof Hook;
  }

  private static String end(Origin origin) {
    if (origin instanceof Argument argument) {
      return Integer.toString(argument.index());
    }
    if (origin instanceof Part part) {
      return end(part.of()) + FIELD + field(part.field());
    }
    return origin instanceof Origin.Self ? THIS : ALL_FIELDS;
  }

  private static String field(VarSymbol field) {
    return Places.type((ClassSymbol) field.owner) + "#" + field.name;
  }
}
