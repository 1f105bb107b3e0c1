package dev.plimsoll.checks.model;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.tools.javac.code.Kinds;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.JCTree.JCAssign;
import com.sun.tools.javac.tree.JCTree.JCClassDecl;
import com.sun.tools.javac.tree.JCTree.JCFieldAccess;
import com.sun.tools.javac.tree.JCTree.JCIdent;
import com.sun.tools.javac.tree.JCTree.JCImport;
import com.sun.tools.javac.tree.JCTree.JCMemberReference;
import com.sun.tools.javac.tree.JCTree.JCNewClass;
import com.sun.tools.javac.tree.JCTree.JCVariableDecl;
import com.sun.tools.javac.tree.TreeInfo;
import com.sun.tools.javac.tree.TreeScanner;
import com.sun.tools.javac.util.Context;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
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
  private final List<JCTree> given;

  private Mentions(Reader reader) {
    symbols = List.copyOf(reader.found);
    given = List.copyOf(reader.given);
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
    reader.scan((JCTree) unit);
    return new Mentions(reader);
  }

  /** The declared and named types, methods, constructors, fields and variables. */
  public List<Symbol> symbols() {
    return symbols;
  }

  /** Tells of every value that a field of an object or class is given. */
  public void forEachGiven(BiConsumer<VarSymbol, JCTree> action) {
    for (JCTree each : given) {
      if (each instanceof JCVariableDecl declaration) {
        action.accept(declaration.sym, declaration.init);
      } else {
        JCAssign assignment = (JCAssign) each;
        action.accept((VarSymbol) TreeInfo.symbol(assignment.lhs), assignment.rhs);
      }
    }
  }

  private static boolean isField(Symbol symbol) {
    return symbol instanceof VarSymbol
        && symbol.owner.kind == Kinds.Kind.TYP
        && !symbol.type.isPrimitive();
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

  /* Javac's own kind of scanner, whose code is warm when the first file has been analysed. */
  private static final class Reader extends TreeScanner {
    private final Set<Symbol> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<JCTree> given = new ArrayList<>();

    private void add(Symbol symbol) {
      if (symbol != null) {
        found.add(symbol);
      }
    }

    @Override
    public void visitImport(JCImport tree) {
      /* What it names matters where it is used. */
    }

    @Override
    public void visitClassDef(JCClassDecl tree) {
      add(tree.sym);
      super.visitClassDef(tree);
    }

    @Override
    public void visitVarDef(JCVariableDecl tree) {
      add(tree.sym);
      if (tree.init != null && isField(tree.sym)) {
        given.add(tree);
      }
      super.visitVarDef(tree);
    }

    @Override
    public void visitAssign(JCAssign tree) {
      if (isField(TreeInfo.symbol(tree.lhs))) {
        given.add(tree);
      }
      super.visitAssign(tree);
    }

    @Override
    public void visitIdent(JCIdent tree) {
      add(tree.sym);
    }

    @Override
    public void visitSelect(JCFieldAccess tree) {
      add(tree.sym);
      super.visitSelect(tree);
    }

    @Override
    public void visitReference(JCMemberReference tree) {
      add(tree.sym);
      super.visitReference(tree);
    }

    @Override
    public void visitNewClass(JCNewClass tree) {
      add(tree.constructor);
      super.visitNewClass(tree);
    }
  }
}
