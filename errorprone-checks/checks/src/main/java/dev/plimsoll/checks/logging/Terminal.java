package dev.plimsoll.checks.logging;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableSet;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;

/** How a file treats the terminal, besides writing to it. */
final class Terminal {
  /**
   * What a file does.
   *
   * @param isRead whether it reads what a person types, and so has to answer there
   * @param isSwapped whether it replaces the streams, and so has to keep those it found
   */
  record Use(boolean isRead, boolean isSwapped) {}

  private final ImmutableSet<String> inputs;
  private final MethodIndex<ModelRow> readers;
  private final MethodIndex<ModelRow> swaps;

  Terminal(Models models) {
    inputs =
        models.rows("console-input").stream()
            .map(row -> row.required(0, "type") + "." + row.required(1, "field"))
            .collect(toImmutableSet());
    readers = models.index("console-reader");
    swaps = models.index("console-swap");
  }

  Use in(CompilationUnitTree file) {
    Scanner scanner = new Scanner();
    scanner.scan(file, null);
    return new Use(scanner.isRead, scanner.isSwapped);
  }

  private final class Scanner extends TreeScanner<Void, Void> {
    private boolean isRead;
    private boolean isSwapped;

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void unused) {
      called(ASTHelpers.getSymbol(call));
      return super.visitMethodInvocation(call, null);
    }

    @Override
    public Void visitMemberReference(MemberReferenceTree reference, Void unused) {
      called(ASTHelpers.getSymbol(reference));
      return super.visitMemberReference(reference, null);
    }

    private void called(Symbol method) {
      isRead |= readers.find(method).isPresent();
      isSwapped |= swaps.find(method).isPresent();
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void unused) {
      isRead |= isInput(ASTHelpers.getSymbol(tree));
      return super.visitMemberSelect(tree, null);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void unused) {
      isRead |= isInput(ASTHelpers.getSymbol(tree));
      return null;
    }

    private boolean isInput(Symbol symbol) {
      return symbol != null
          && symbol.getKind().isField()
          && inputs.contains(symbol.owner.flatName() + "." + symbol.name);
    }
  }
}
