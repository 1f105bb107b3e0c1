package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import dev.plimsoll.checks.sensitive.Environment.Variable;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;

/**
 * The transfer over patterns: a binding holds what was matched, or the component it takes apart.
 *
 * <p>Record patterns came with JDK 21, after the oldest javac that this is compiled against, so
 * their trees are read by reflection on javac's exported interfaces.
 */
final class PatternFlow {
  private static final String RECORD_PATTERN = "DECONSTRUCTION_PATTERN";

  private final SensitiveDeclarations declarations;

  PatternFlow(SensitiveDeclarations declarations) {
    this.declarations = declarations;
  }

  /** Binds the variables of the patterns in a tree, a case's body excepted. */
  void bind(Tree tree, Taint matched, Environment environment) {
    new TreeScanner<Void, Taint>() {
      @Override
      public Void scan(Tree part, Taint value) {
        if (part != null && part.getKind().name().equals(RECORD_PATTERN)) {
          components(part, value);
          return null;
        }
        return super.scan(part, value);
      }

      @Override
      public Void visitCase(CaseTree each, Taint value) {
        Tree body = each.getBody();
        List<? extends Tree> statements = each.getStatements();
        return new LabelScanner(this, body, statements).visitCase(each, value);
      }

      @Override
      public Void visitBindingPattern(BindingPatternTree binding, Taint value) {
        environment.assign(Variable.of(ASTHelpers.getSymbol(binding.getVariable())), value);
        return null;
      }

      private void components(Tree pattern, Taint value) {
        Tree type = (Tree) read(pattern, "getDeconstructor");
        List<?> nested = (List<?>) read(pattern, "getNestedPatterns");
        if (ASTHelpers.getSymbol(type) instanceof ClassSymbol deconstructed) {
          Map<String, Declared> members = declarations.membersOf(deconstructed);
          int index = 0;
          for (RecordComponent component : deconstructed.getRecordComponents()) {
            Declared member = members.get(component.getSimpleName().toString());
            Taint held =
                Components.fieldOf(deconstructed, component.name)
                    .map(value::partIn)
                    .orElse(Taint.NONE);
            scan((Tree) nested.get(index++), member == null ? held : Taint.of(member));
          }
        }
      }
    }.scan(tree, matched);
  }

  /** Goes over what stands before the arrow or the colon. */
  private static final class LabelScanner extends TreeScanner<Void, Taint> {
    private final TreeScanner<Void, Taint> scanner;
    private final Tree body;
    private final List<? extends Tree> statements;

    private LabelScanner(
        TreeScanner<Void, Taint> scanner, Tree body, List<? extends Tree> statements) {
      this.scanner = scanner;
      this.body = body;
      this.statements = statements;
    }

    @Override
    public Void scan(Tree part, Taint value) {
      boolean isLabel = part != body && (statements == null || !statements.contains(part));
      return isLabel ? scanner.scan(part, value) : null;
    }
  }

  private static Object read(Tree pattern, String getter) {
    try {
      for (Class<?> type : pattern.getClass().getInterfaces()) {
        if (type.getSimpleName().equals("DeconstructionPatternTree")) {
          Method method = type.getMethod(getter);
          return method.invoke(pattern);
        }
      }
      throw new IllegalStateException(
          "javac has another tree for record patterns: " + pattern.getClass());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "javac does not tell the parts of a record pattern",
          e instanceof InvocationTargetException ? e.getCause() : e);
    }
  }
}
