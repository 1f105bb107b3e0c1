package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.trees.Wholeness;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The sources of this compilation: from a symbol to its tree, from a tree to its line. */
final class Sources {
  /**
   * A class that is being compiled.
   *
   * @param unit where it stands
   * @param tree its declaration
   * @param methods its own methods; what the compiler adds has no tree
   */
  record SourceClass(CompilationUnitTree unit, ClassTree tree, Map<Symbol, MethodTree> methods) {}

  private final Trees trees;
  private final Context context;
  private final Map<CompilationUnitTree, Boolean> whole = new HashMap<>();
  private final Map<Symbol, Optional<SourceClass>> classes = new HashMap<>();
  private final Map<Symbol, Optional<CompilationUnitTree>> units = new HashMap<>();
  private final Map<Symbol, Optional<ExpressionTree>> functions = new HashMap<>();

  Sources(Trees trees, Context context) {
    this.trees = trees;
    this.context = context;
  }

  /**
   * Empty for a class that comes from a class file, or from a file that javac did not understand.
   */
  Optional<SourceClass> find(ClassSymbol type) {
    Optional<SourceClass> known = classes.get(type);
    if (known == null) {
      known = type.sourcefile == null || type.isAnonymous() ? Optional.empty() : read(type);
      classes.put(type, known);
    }
    return known;
  }

  /** The file of a class; cheaper than {@link #find}. */
  Optional<CompilationUnitTree> unitOf(ClassSymbol type) {
    ClassSymbol outermost = outermost(type);
    Optional<CompilationUnitTree> known = units.get(outermost);
    if (known == null) {
      known =
          SensitiveAnnotations.isFromJdk(outermost)
              ? Optional.empty()
              : Optional.ofNullable(trees.getPath(outermost)).map(TreePath::getCompilationUnit);
      units.put(outermost, known);
    }
    return known;
  }

  /** As javac's own, which fails on the class that has the methods of arrays. */
  static ClassSymbol outermost(ClassSymbol type) {
    ClassSymbol outermost = type;
    for (Symbol owner = type.owner;
        owner != null && !(owner instanceof PackageSymbol);
        owner = owner.owner) {
      if (owner instanceof ClassSymbol enclosing) {
        outermost = enclosing;
      }
    }
    return outermost;
  }

  /** The declaration with its body, if it is being compiled and has one. */
  Optional<MethodTree> findMethod(MethodSymbol method) {
    if (!(method.owner instanceof ClassSymbol owner)) {
      return Optional.empty();
    }
    return find(owner)
        .map(source -> source.methods().get(method))
        .filter(tree -> tree.getBody() != null && isAttributed(tree.getBody()));
  }

  /** The function that a final field is initialised with, if its class is in a file. */
  Optional<ExpressionTree> findFunction(VarSymbol field, CompilationUnitTree file) {
    if ((field.flags() & Flags.FINAL) == 0 || !(field.owner instanceof ClassSymbol owner)) {
      return Optional.empty();
    }
    return find(owner)
        .filter(source -> source.unit() == file)
        .flatMap(source -> functions.computeIfAbsent(field, any -> function(source, any)));
  }

  private static Optional<ExpressionTree> function(SourceClass source, Symbol field) {
    return declaration(source, field) instanceof VariableTree variable
            && variable.getInitializer() != null
            && FunctionFlow.isFunction(variable.getInitializer())
            && ASTHelpers.getType(variable.getInitializer()) != null
        ? Optional.of(ASTHelpers.stripParentheses(variable.getInitializer()))
        : Optional.empty();
  }

  private Optional<SourceClass> read(ClassSymbol type) {
    TreePath path = trees.getPath(type);
    if (path == null
        || !(path.getLeaf() instanceof ClassTree tree)
        || !isWhole(path.getCompilationUnit())) {
      return Optional.empty();
    }
    Map<Symbol, MethodTree> methods = new HashMap<>();
    for (Tree member : tree.getMembers()) {
      if (member instanceof MethodTree method) {
        methods.put(ASTHelpers.getSymbol(method), method);
      }
    }
    return Optional.of(new SourceClass(path.getCompilationUnit(), tree, methods));
  }

  private boolean isWhole(CompilationUnitTree unit) {
    return whole.computeIfAbsent(unit, any -> Wholeness.of(unit, context));
  }

  /** Without {@code -XDcompilePolicy=simple} another class may not have been attributed yet. */
  private static boolean isAttributed(BlockTree body) {
    Tree first = body.getStatements().isEmpty() ? null : body.getStatements().get(0);
    if (first instanceof ExpressionStatementTree statement) {
      return ((JCTree) statement.getExpression()).type != null;
    }
    if (first instanceof ReturnTree statement) {
      return statement.getExpression() == null || ((JCTree) statement.getExpression()).type != null;
    }
    return !(first instanceof VariableTree variable) || ASTHelpers.getSymbol(variable) != null;
  }

  /** The file and line of a declaration; empty if it comes from a class file. */
  String placeOf(Symbol symbol) {
    ClassSymbol owner = symbol instanceof ClassSymbol type ? type : symbol.enclClass();
    return find(owner).map(source -> place(source.unit(), declaration(source, symbol))).orElse("");
  }

  private static Tree declaration(SourceClass source, Symbol symbol) {
    for (Tree member : source.tree().getMembers()) {
      if (ASTHelpers.getSymbol(member) == symbol || isComponent(member, symbol)) {
        return member;
      }
    }
    MethodTree method = source.methods().get(symbol.owner);
    if (method != null) {
      for (VariableTree parameter : method.getParameters()) {
        if (ASTHelpers.getSymbol(parameter) == symbol) {
          return parameter;
        }
      }
    }
    return source.tree();
  }

  private static boolean isComponent(Tree member, Symbol symbol) {
    return symbol instanceof RecordComponent
        && member instanceof VariableTree field
        && field.getName().contentEquals(symbol.getSimpleName());
  }

  /** The file and line of a tree, as {@code Customer.java:14}. */
  static String place(CompilationUnitTree unit, Tree tree) {
    String file = unit.getSourceFile().getName();
    int slash = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\'));
    int position = ((JCTree) tree).getPreferredPosition();
    long line = position < 0 ? 1 : unit.getLineMap().getLineNumber(position);
    return file.substring(slash + 1) + ":" + line;
  }
}
