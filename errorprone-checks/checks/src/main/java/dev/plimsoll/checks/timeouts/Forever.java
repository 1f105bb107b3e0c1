package dev.plimsoll.checks.timeouts;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A limit whose value may mean that there is none.
 *
 * @param index of the argument
 * @param values that mean for ever, besides the largest number
 * @param guard a condition on the call, or empty
 * @param durations the constants and factories of types that hold a time
 */
record Forever(int index, Set<Long> values, String guard, Durations durations) {
  private static final String NOT_PINGED = "not-pinged";

  static Forever of(ModelRow row, Durations durations) {
    try {
      String values = row.cell(2);
      return new Forever(
          Integer.parseInt(row.required(1, "index")),
          values.isEmpty()
              ? Set.of()
              : Set.of(Arrays.stream(values.split(",")).map(Long::valueOf).toArray(Long[]::new)),
          row.cell(3),
          durations);
    } catch (NumberFormatException e) {
      throw row.malformed("an index and whole numbers are needed; " + e.getMessage());
    }
  }

  /** Returns what is wrong where the call's limit means for ever. */
  Optional<Problem> judge(
      MethodSymbol method, List<? extends ExpressionTree> arguments, VisitorState state) {
    TreePath path = state.getPath();
    if (index >= arguments.size()
        || !isMeantBy(arguments.get(index))
        || Delegation.isInNamesake(method, path)
        || Alternative.isValueBeside(method, path)
        || guard.equals(NOT_PINGED) && Pings.areAround(path)) {
      return Optional.empty();
    }
    return Optional.of(
        new Problem(
            "`%s` in %s means for ever: there is no limit"
                .formatted(state.getSourceForNode(arguments.get(index)), Problem.call(method)),
            "give a time that its callers can wait"));
  }

  /** Whether an argument means for ever, by its constant value. */
  private boolean isMeantBy(ExpressionTree argument) {
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
    Symbol symbol = ASTHelpers.getSymbol(bare);
    if (bare instanceof MethodInvocationTree call) {
      if (durations.isFactory(symbol)) {
        return isMeantBy(call.getArguments().get(0));
      }
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      return call.getArguments().isEmpty()
          && receiver != null
          && durations.valueOf(ASTHelpers.getSymbol(receiver)).filter(this::isForever).isPresent();
    }
    return durations.valueOf(symbol).filter(this::isForever).isPresent();
  }

  private boolean isForever(long value) {
    return value == Long.MAX_VALUE || values.contains(value);
  }
}
