package dev.plimsoll.checks.logging;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Arrays;

/**
 * A logging library, as a row tells it.
 *
 * @param logger the binary name of the logger's type
 * @param isNumbered whether placeholders are numbered, {@code {0}}, rather than {@code {}}
 * @param isArray whether several arguments are passed as one array
 * @param info how a call at level info begins, with a place for the logger's name
 * @param error how a call at level error begins
 * @param factory the declaration of a logger, with places for its name and the class
 * @param imports what the declaration and the calls need
 */
record LoggingApi(
    String logger,
    boolean isNumbered,
    boolean isArray,
    String info,
    String error,
    String factory,
    ImmutableList<String> imports) {
  static LoggingApi of(ModelRow row) {
    return new LoggingApi(
        row.required(0, "logger"),
        oneOf(row, 1, "placeholder", "{}", "{n}"),
        oneOf(row, 2, "arguments", "varargs", "array"),
        row.required(3, "info"),
        row.required(4, "error"),
        row.required(5, "factory"),
        Arrays.stream(row.cell(6).split(","))
            .filter(name -> !name.isEmpty())
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean oneOf(ModelRow row, int cell, String column, String no, String yes) {
    String value = row.required(cell, column);
    if (!value.equals(no) && !value.equals(yes)) {
      throw row.malformed(
          "column `%s` is `%s`; write `%s` or `%s`".formatted(column, value, no, yes));
    }
    return value.equals(yes);
  }

  /** Whether the logger's type is the JDK's, which is always there. */
  boolean isOfJdk() {
    return logger.startsWith("java.");
  }
}
