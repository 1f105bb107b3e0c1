package dev.plimsoll.checks;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.tree.JCTree.JCCompilationUnit;
import dev.plimsoll.checks.facts.FactKind;
import dev.plimsoll.checks.facts.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The waivers of a compilation: which findings they silence, and what is told of them. */
final class Waivers {
  private record Fact(String type, String[] cells) {}

  private final List<Fact> told = new ArrayList<>();

  /** Whether a waiver on the tree, or on anything around it, holds for the check today. */
  boolean cover(String check, Tree tree, VisitorState state) {
    if (isDeclaration(tree) && holds(check, ASTHelpers.getSymbol(tree), state)) {
      return true;
    }
    for (Tree enclosing : state.getPath()) {
      if (isDeclaration(enclosing) && holds(check, ASTHelpers.getSymbol(enclosing), state)) {
        return true;
      }
      if (enclosing instanceof CompilationUnitTree unit) {
        PackageSymbol inPackage = ((JCCompilationUnit) unit).packge;
        if (holds(check, inPackage, state) || holds(check, inPackage.modle, state)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isDeclaration(Tree tree) {
    return tree instanceof ClassTree || tree instanceof MethodTree || tree instanceof VariableTree;
  }

  private static boolean holds(String check, Symbol element, VisitorState state) {
    return element != null
        && !element.getAnnotationMirrors().isEmpty()
        && Waiver.on(element).stream()
            .anyMatch(waiver -> waiver.check().equals(check) && waiver.holdsOn(today(state)));
  }

  /** The day of the build; a build that has to be repeated exactly names it. */
  static LocalDate today(VisitorState state) {
    return state
        .errorProneOptions()
        .getFlags()
        .get("Plimsoll:Today")
        .map(LocalDate::parse)
        .orElseGet(LocalDate::now);
  }

  void tell(String type, Waiver waiver, String element, String place) {
    told.add(
        new Fact(
            type,
            new String[] {
              waiver.check(), waiver.reason(), waiver.owner(), waiver.until(), element, place
            }));
  }

  void addTo(Facts facts) {
    told.forEach(fact -> facts.add(FactKind.WAIVERS, fact.type(), fact.cells()));
  }
}
