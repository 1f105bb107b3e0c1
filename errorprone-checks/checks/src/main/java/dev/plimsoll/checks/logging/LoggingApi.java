package dev.plimsoll.checks.logging;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.checks.model.ModelRow;
import java.util.Arrays;

/**
 * A logging library, as a row tells it.
 *
 * @param logger the binary name of the logger's type
 * @param placeholder how a value is put into a message
 * @param isArray whether several arguments are passed as one array
 * @param info how a call at level info begins, with a place for the logger's name
 * @param error how a call at level error begins
 * @param factory the declaration of a logger, with places for its name and the class
 * @param imports what the declaration and the calls need
 */
record LoggingApi(
    String logger,
    Placeholder placeholder,
    boolean isArray,
    String info,
    String error,
    String factory,
    ImmutableList<String> imports) {
  /** How a value is put into a message. */
  enum Placeholder {
    BRACES,
    NUMBERED,
    /** Not at all: text and values are joined. */
    NONE;

    private static Placeholder of(ModelRow row) {
      String cell = row.required(1, "placeholder");
      return switch (cell) {
        case "{}" -> BRACES;
        case "{n}" -> NUMBERED;
        case "+" -> NONE;
        default -> throw row.malformed("placeholder is `" + cell + "`; write `{}`, `{n}` or `+`");
      };
    }
  }

  static LoggingApi of(ModelRow row) {
    return new LoggingApi(
        row.required(0, "logger"),
        Placeholder.of(row),
        isArray(row),
        row.required(3, "info"),
        row.required(4, "error"),
        row.required(5, "factory"),
        Arrays.stream(row.cell(6).split(","))
            .filter(name -> !name.isEmpty())
            .collect(ImmutableList.toImmutableList()));
  }

  private static boolean isArray(ModelRow row) {
    String cell = row.required(2, "arguments");
    return switch (cell) {
      case "varargs" -> false;
      case "array" -> true;
      default -> throw row.malformed("arguments is `" + cell + "`; write `varargs` or `array`");
    };
  }

  /** Whether placeholders are numbered: those of MessageFormat. */
  boolean isNumbered() {
    return placeholder == Placeholder.NUMBERED;
  }

  /** Whether the logger's type is the JDK's, which is always there. */
  boolean isOfJdk() {
    return logger.startsWith("java.");
  }
}
