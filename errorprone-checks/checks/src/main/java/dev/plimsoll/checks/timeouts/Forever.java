package dev.plimsoll.checks.timeouts;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Arrays;
import java.util.Set;

/**
 * A limit whose value may mean that there is none.
 *
 * @param index of the argument
 * @param values that mean for ever, besides the largest number
 */
record Forever(int index, Set<Long> values) {
  static Forever of(ModelRow row) {
    try {
      String values = row.cell(2);
      return new Forever(
          Integer.parseInt(row.required(1, "index")),
          values.isEmpty()
              ? Set.of()
              : Set.of(Arrays.stream(values.split(",")).map(Long::valueOf).toArray(Long[]::new)));
    } catch (NumberFormatException e) {
      throw row.malformed("an index and whole numbers are needed; " + e.getMessage());
    }
  }

  /** Whether an argument means for ever, by its constant value. */
  boolean isMeantBy(ExpressionTree argument) {
    ExpressionTree bare = ASTHelpers.stripParentheses(argument);
    if (bare.getKind() == Tree.Kind.NULL_LITERAL) {
      return true;
    }
    if (ASTHelpers.constValue(bare) instanceof Number number) {
      long value = number.longValue();
      return value == Long.MAX_VALUE
          || number instanceof Integer && value == Integer.MAX_VALUE
          || values.contains(value);
    }
    if (bare instanceof MethodInvocationTree call
        && isDurationFactory(ASTHelpers.getSymbol(call))) {
      return isMeantBy(call.getArguments().get(0));
    }
    Symbol symbol = ASTHelpers.getSymbol(bare);
    return symbol != null
        && symbol.name.contentEquals("ZERO")
        && symbol.owner.flatName().contentEquals("java.time.Duration")
        && values.contains(0L);
  }

  private static boolean isDurationFactory(Symbol method) {
    return method.owner.flatName().contentEquals("java.time.Duration")
        && method.isStatic()
        && method.name.toString().startsWith("of");
  }
}
