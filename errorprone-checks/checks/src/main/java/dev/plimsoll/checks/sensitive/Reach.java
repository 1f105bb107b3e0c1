package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether a file can touch anything sensitive at all. Most cannot, and this is what keeps the
 * analysis away from them: one pass over names, each symbol judged once per compilation.
 */
final class Reach {
  private final Analysis analysis;
  private final Map<Symbol, Boolean> symbols = new HashMap<>();
  private final Map<CompilationUnitTree, Boolean> units = new HashMap<>();
  private CompilationUnitTree last;
  private boolean lastIsSensitive;

  Reach(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Whether the file names something sensitive, or calls into another source file that does. */
  boolean isSensitive(CompilationUnitTree unit) {
    if (unit != last) {
      last = unit;
      lastIsSensitive = mentions(unit) || new Mentions(this::isDeclaredNearSensitive).in(unit);
    }
    return lastIsSensitive;
  }

  private boolean mentions(CompilationUnitTree unit) {
    Boolean known = units.get(unit);
    if (known == null) {
      known = new Mentions(this::isSensitive).in(unit);
      units.put(unit, known);
    }
    return known;
  }

  private boolean isDeclaredNearSensitive(Symbol symbol) {
    return symbol instanceof MethodSymbol method
        && method.owner instanceof ClassSymbol owner
        && owner.sourcefile != null
        && analysis.sources.find(owner).map(source -> mentions(source.unit())).orElse(false);
  }

  private boolean isSensitive(Symbol symbol) {
    Boolean known = symbols.get(symbol);
    if (known == null) {
      known =
          analysis.declarations.of(symbol).isPresent()
              || isSensitive(
                  symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type, 0);
      symbols.put(symbol, known);
    }
    return known;
  }

  private boolean isSensitive(Type type, int depth) {
    if (type == null || depth > 3) {
      return false;
    }
    Type element = analysis.types.elemtypeOrType(type);
    if (element.tsym instanceof ClassSymbol named
        && (analysis.declarations.of(named).isPresent()
            || !analysis.declarations.membersOf(named).isEmpty())) {
      return true;
    }
    for (Type argument : element.getTypeArguments()) {
      if (isSensitive(analysis.types.wildUpperBound(argument), depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private interface Question {
    boolean of(Symbol symbol);
  }

  private static final class Mentions extends TreeScanner<Void, Void> {
    private final Question question;
    private boolean found;

    private Mentions(Question question) {
      this.question = question;
    }

    boolean in(CompilationUnitTree unit) {
      scan(unit.getTypeDecls(), null);
      return found;
    }

    @Override
    public Void scan(Tree tree, Void unused) {
      return found ? null : super.scan(tree, unused);
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      ask(ASTHelpers.getSymbol(tree));
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      ask(ASTHelpers.getSymbol(tree));
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      ask(ASTHelpers.getSymbol(tree));
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      ask(ASTHelpers.getSymbol(tree));
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      ask(ASTHelpers.getSymbol(tree));
      return super.visitMemberReference(tree, unused);
    }

    private void ask(Symbol symbol) {
      found |= symbol != null && question.of(symbol);
    }
  }
}
