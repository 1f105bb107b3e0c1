package dev.plimsoll.checks.logging;

import static java.util.stream.Collectors.joining;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the call that logs what a statement prints. */
final class LogCall {
  private final LoggingApi api;
  private final String logger;
  private final VisitorState state;

  LogCall(LoggingApi api, String logger, VisitorState state) {
    this.api = api;
    this.logger = logger;
    this.state = state;
  }

  /**
   * Returns the call.
   *
   * @param isError whether the line was written to where errors go
   * @param orElse what is said of an exception that is printed without a word
   */
  String of(Message message, boolean isError, String orElse) {
    Optional<ExpressionTree> thrown = message.thrownAtEnd(state);
    if (thrown.isPresent()) {
      Message words = message.withoutLast();
      Message said = words.isEmpty() ? Message.constant(orElse) : words;
      if (said.values().isEmpty() || !api.isNumbered() && !said.hasThrowable(state)) {
        return call(said, isError, thrown);
      }
    }
    return call(message, isError, Optional.empty());
  }

  private String call(Message message, boolean isError, Optional<ExpressionTree> thrown) {
    List<String> arguments = new ArrayList<>();
    if (canHavePlaceholders(message)) {
      arguments.add(state.getConstantExpression(pattern(message)));
      arguments.addAll(values(message));
    } else {
      arguments.add(concatenation(message));
    }
    thrown.map(state::getSourceForNode).ifPresent(arguments::add);
    String start = (isError ? api.error() : api.info()).formatted(logger);
    return start + (start.endsWith(",") ? " " : "") + String.join(", ", arguments) + ")";
  }

  /**
   * A brace in the text would be taken for a placeholder, an exception among the values for the
   * cause, and a numbered placeholder writes numbers and dates as the locale has it.
   */
  private boolean canHavePlaceholders(Message message) {
    if (message.values().isEmpty()) {
      return true;
    }
    if (api.placeholder() == LoggingApi.Placeholder.NONE) {
      return false;
    }
    boolean hasBrace = message.texts().stream().anyMatch(text -> text.contains("{"));
    return !hasBrace
        && !message.hasThrowable(state)
        && (!api.isNumbered() || message.values().stream().noneMatch(this::dependsOnLocale));
  }

  private boolean dependsOnLocale(ExpressionTree value) {
    Type type = ASTHelpers.getType(value);
    return type == null
        || type.isPrimitive()
        || isA(type, "java.lang.Number")
        || isA(type, "java.util.Date");
  }

  private boolean isA(Type type, String name) {
    return ASTHelpers.isSubtype(type, state.getTypeFromString(name), state);
  }

  private String pattern(Message message) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < message.texts().size(); i++) {
      if (i > 0) {
        pattern.append(api.isNumbered() ? "{" + (i - 1) + "}" : "{}");
      }
      pattern.append(text(message, i));
    }
    return pattern.toString();
  }

  private String text(Message message, int i) {
    String text = message.texts().get(i);
    /* Numbered placeholders are those of MessageFormat, in which an apostrophe quotes. */
    return api.isNumbered() && !message.values().isEmpty() ? text.replace("'", "''") : text;
  }

  private List<String> values(Message message) {
    List<String> values = message.values().stream().map(this::value).toList();
    return api.isArray() && values.size() > 1
        ? List.of(values.stream().collect(joining(", ", "new Object[] {", "}")))
        : values;
  }

  private String value(ExpressionTree tree) {
    String source = state.getSourceForNode(tree);
    Type type = ASTHelpers.getType(tree);
    boolean isChars =
        type instanceof Type.ArrayType array && array.elemtype.getTag() == TypeTag.CHAR;
    return isChars ? "String.valueOf(" + source + ")" : source;
  }

  private String concatenation(Message message) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < message.texts().size(); i++) {
      if (i > 0) {
        parts.add(value(message.values().get(i - 1)));
      }
      String text = message.texts().get(i);
      if (!text.isEmpty()) {
        parts.add(state.getConstantExpression(text));
      }
    }
    return parts.size() == 1 ? "String.valueOf(" + parts.get(0) + ")" : startedByText(parts);
  }

  private static String startedByText(List<String> parts) {
    /* Two numbers in front would be added up. */
    String sum = String.join(" + ", parts);
    return parts.get(0).startsWith("\"") || parts.get(1).startsWith("\"") ? sum : "\"\" + " + sum;
  }
}
