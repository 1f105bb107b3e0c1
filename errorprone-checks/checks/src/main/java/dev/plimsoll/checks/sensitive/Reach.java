package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file can touch anything sensitive at all. Most cannot, and this is what keeps the
 * analysis away from them: one pass over names, each symbol judged once per compilation.
 */
final class Reach {
  /** How deep type arguments are looked into. */
  private static final int DEPTH = 3;

  private final Analysis analysis;
  private final Map<Symbol, Boolean> symbols = new HashMap<>();
  private final Map<CompilationUnitTree, Mentions> units = new HashMap<>();
  private final Map<CompilationUnitTree, Boolean> answers = new HashMap<>();

  Reach(Analysis analysis) {
    this.analysis = analysis;
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

  private boolean reaches(CompilationUnitTree unit) {
    Mentions mentions = mentionsIn(unit);
    if (mentions.sensitive) {
      return true;
    }
    for (ClassSymbol callee : mentions.callees) {
      if (analysis.sources.unitOf(callee).filter(file -> mentionsIn(file).sensitive).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private Mentions mentionsIn(CompilationUnitTree unit) {
    Mentions known = units.get(unit);
    if (known == null) {
      known = new Mentions();
      known.scan(unit.getTypeDecls(), null);
      units.put(unit, known);
    }
    return known;
  }

  private boolean isSensitive(Symbol symbol) {
    Boolean known = symbols.get(symbol);
    if (known == null) {
      Type type = symbol instanceof MethodSymbol method ? method.getReturnType() : symbol.type;
      known = analysis.declarations.of(symbol).isPresent() || isSensitive(type, 0);
      symbols.put(symbol, known);
    }
    return known;
  }

  private boolean isSensitive(Type type, int depth) {
    if (type == null || depth > DEPTH) {
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

  /** What a file names: something sensitive, or else the classes that it calls. */
  private final class Mentions extends TreeScanner<Void, Void> {
    private boolean sensitive;
    private final Set<ClassSymbol> callees = new HashSet<>();

    @Override
    public Void scan(Tree tree, Void unused) {
      return sensitive ? null : super.scan(tree, unused);
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree));
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree));
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree));
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree));
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      add(ASTHelpers.getSymbol(tree));
      return super.visitMemberReference(tree, unused);
    }

    private void add(Symbol symbol) {
      if (symbol == null) {
        return;
      }
      sensitive |= isSensitive(symbol);
      if (symbol instanceof MethodSymbol && symbol.owner instanceof ClassSymbol owner) {
        callees.add(Sources.outermost(owner));
      }
    }
  }
}
