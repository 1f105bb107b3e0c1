package dev.plimsoll.checks.locks.source;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.tree.JCTree;
import com.sun.tools.javac.tree.TreeInfo;
import dev.plimsoll.checks.locks.AccessPath;
import dev.plimsoll.checks.locks.Program;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the final fields that only give another name to a lock: {@code readLock = rw.readLock()},
 * {@code mutex = this}, {@code notEmpty = lock.newCondition()}.
 */
final class FieldAliases {
  private final Program program;
  private final Symbols symbols;
  private final ClassSymbol type;
  private final Map<VarSymbol, Optional<AccessPath>> values = new LinkedHashMap<>();

  FieldAliases(Program program, Symbols symbols, ClassSymbol type) {
    this.program = program;
    this.symbols = symbols;
    this.type = type;
  }

  void read(ClassTree tree) {
    PathReader paths = new PathReader(symbols, new Names(symbols, type, false), any -> null);
    for (Tree member : tree.getMembers()) {
      if (member instanceof VariableTree field && field.getInitializer() != null) {
        note(((JCTree.JCVariableDecl) field).sym, paths.of(field.getInitializer()));
      } else if (member instanceof MethodTree method
          && ((JCTree.JCMethodDecl) method).sym.isConstructor()) {
        readConstructor((JCTree.JCMethodDecl) method);
      }
    }
    values.forEach(
        (field, value) ->
            value.ifPresent(it -> program.addAlias(symbols.type(type), field.name.toString(), it)));
  }

  private void readConstructor(JCTree.JCMethodDecl tree) {
    Names names = new Names(symbols, type, false);
    tree.params.forEach(parameter -> names.parameter(parameter.sym));
    PathReader paths = new PathReader(symbols, names, any -> null);
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitAssignment(AssignmentTree assignment, Void unused) {
        Symbol target = TreeInfo.symbol((JCTree) assignment.getVariable());
        if (target instanceof VarSymbol field && field.owner == type) {
          note(field, paths.of(assignment.getExpression()));
        }
        return null;
      }

      @Override
      public Void visitLambdaExpression(LambdaExpressionTree lambda, Void unused) {
        return null;
      }

      @Override
      public Void visitClass(ClassTree nested, Void unused) {
        return null;
      }
    }.scan(tree.body, null);
  }

  private void note(VarSymbol field, AccessPath value) {
    if ((field.flags() & Flags.FINAL) == 0 || field.type.isPrimitive()) {
      return;
    }
    Optional<AccessPath> found =
        Optional.ofNullable(value).filter(it -> it.isSharedByRoot() && !it.isGetter());
    values.merge(field, found, (known, other) -> known.equals(other) ? known : Optional.empty());
  }
}
