package dev.plimsoll.checks.logging;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a print statement says, taken apart: constant text, and the values between.
 *
 * <p>{@code texts} has one element more than {@code values}; value i stands between text i and text
 * i + 1.
 */
record Message(List<String> texts, List<ExpressionTree> values) {
  static Message constant(String text) {
    return new Message(List.of(text), List.of());
  }

  /** Takes a printed value apart: a concatenation into its parts, anything else is one value. */
  static Message of(ExpressionTree printed, VisitorState state) {
    List<ExpressionTree> parts = new ArrayList<>();
    flatten(printed, state, parts);
    List<String> texts = new ArrayList<>();
    List<ExpressionTree> values = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (ExpressionTree part : parts) {
      if (part instanceof LiteralTree literal && literal.getValue() != null) {
        text.append(literal.getValue());
      } else {
        texts.add(text.toString());
        text.setLength(0);
        values.add(part);
      }
    }
    texts.add(text.toString());
    return new Message(texts, values);
  }

  private static void flatten(ExpressionTree tree, VisitorState state, List<ExpressionTree> parts) {
    ExpressionTree bare = ASTHelpers.stripParentheses(tree);
    if (bare instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS && isString(sum, state)) {
      flatten(sum.getLeftOperand(), state, parts);
      flatten(sum.getRightOperand(), state, parts);
    } else {
      parts.add(tree);
    }
  }

  private static boolean isString(Tree tree, VisitorState state) {
    return ASTHelpers.isSameType(ASTHelpers.getType(tree), state.getSymtab().stringType, state);
  }

  /** Takes a format apart, if it has only conversions that a placeholder replaces. */
  static Optional<Message> ofFormat(String format, List<? extends ExpressionTree> arguments) {
    String rest = format.replaceAll("(%n|\n)$", "");
    List<String> texts = new ArrayList<>();
    List<ExpressionTree> values = new ArrayList<>(arguments);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      if (c != '%') {
        text.append(c);
        continue;
      }
      i++;
      char conversion = i < rest.length() ? rest.charAt(i) : ' ';
      if (conversion == '%') {
        text.append('%');
      } else if (conversion == 's' || conversion == 'd') {
        texts.add(text.toString());
        text.setLength(0);
      } else {
        return Optional.empty();
      }
    }
    texts.add(text.toString());
    return texts.size() == values.size() + 1
        ? Optional.of(new Message(texts, values))
        : Optional.empty();
  }

  /** Returns the value that is a thrown exception and ends the message, if one does. */
  Optional<ExpressionTree> thrownAtEnd(VisitorState state) {
    if (values.isEmpty() || !texts.get(texts.size() - 1).isEmpty()) {
      return Optional.empty();
    }
    ExpressionTree last = values.get(values.size() - 1);
    return isThrowable(last, state) ? Optional.of(last) : Optional.empty();
  }

  /** Leaves out the last value, and the punctuation that led to it. */
  Message withoutLast() {
    List<String> kept = new ArrayList<>(texts.subList(0, texts.size() - 1));
    int last = kept.size() - 1;
    kept.set(last, kept.get(last).replaceAll("[\\s:,;-]+$", ""));
    return new Message(kept, values.subList(0, values.size() - 1));
  }

  boolean isEmpty() {
    return values.isEmpty() && texts.get(0).isEmpty();
  }

  boolean hasThrowable(VisitorState state) {
    return values.stream().anyMatch(value -> isThrowable(value, state));
  }

  static boolean isThrowable(ExpressionTree tree, VisitorState state) {
    Type type = ASTHelpers.getType(tree);
    return type != null && ASTHelpers.isSubtype(type, state.getSymtab().throwableType, state);
  }
}
