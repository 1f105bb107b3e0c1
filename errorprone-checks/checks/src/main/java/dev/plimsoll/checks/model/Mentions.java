package dev.plimsoll.checks.model;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The symbols that a file names, each once. Of most files this is enough to know that a check has
 * nothing to look for in them.
 */
public final class Mentions {
  private static final class Files extends HashMap<CompilationUnitTree, Mentions> {
    private static final long serialVersionUID = 1L;
    private static final Context.Key<Files> KEY = new Context.Key<>();
  }

  private final List<Symbol> symbols;

  private Mentions(List<Symbol> symbols) {
    this.symbols = symbols;
  }

  /** Returns what an analysed file names. */
  public static Mentions in(CompilationUnitTree unit, Context context) {
    Files files = context.get(Files.KEY);
    if (files == null) {
      files = new Files();
      context.put(Files.KEY, files);
    }
    return files.computeIfAbsent(unit, Mentions::read);
  }

  /** Forgets what all files name; it is asked for while they are analysed. */
  public static void forget(Context context) {
    if (context.get(Files.KEY) != null) {
      context.get(Files.KEY).clear();
    }
  }

  private static Mentions read(CompilationUnitTree unit) {
    Reader reader = new Reader();
    reader.scan(unit, null);
    return new Mentions(List.copyOf(reader.found));
  }

  /** The declared and named types, methods, constructors, fields and variables. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /** Whether any of them is of some kind. */
  public boolean any(Predicate<Symbol> kind) {
    for (Symbol symbol : symbols) {
      if (kind.test(symbol)) {
        return true;
      }
    }
    return false;
  }

  private static final class Reader extends TreeScanner<Void, Void> {
    private final Set<Symbol> found = Collections.newSetFromMap(new IdentityHashMap<>());

    private void add(Symbol symbol) {
      if (symbol != null) {
        found.add(symbol);
      }
    }

    @Override
    public Void visitImport(ImportTree tree, Void unused) {
      return null;
    }

    @Override
    public Void visitClass(ClassTree tree, Void unused) {
      add(((JCTree.JCClassDecl) tree).sym);
      return super.visitClass(tree, unused);
    }

    @Override
    public Void visitVariable(VariableTree tree, Void unused) {
      add(((JCTree.JCVariableDecl) tree).sym);
      return super.visitVariable(tree, unused);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      add(((JCTree.JCIdent) tree).sym);
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      add(((JCTree.JCFieldAccess) tree).sym);
      return super.visitMemberSelect(tree, unused);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree tree, Void unused) {
      add(((JCTree.JCMemberReference) tree).sym);
      return super.visitMemberReference(tree, unused);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void unused) {
      add(((JCTree.JCNewClass) tree).constructor);
      return super.visitNewClass(tree, unused);
    }
  }
}
