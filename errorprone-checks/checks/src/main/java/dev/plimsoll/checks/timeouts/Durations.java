package dev.plimsoll.checks.timeouts;

import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Types that hold a time: the constants that mean none, and the methods that make one. */
final class Durations {
  /* What each type's constants mean; a type with none is in here too. */
  private final Map<String, Map<String, Long>> constants = new HashMap<>();

  Durations(Models models) {
    for (ModelRow row : models.rows("timeout-duration")) {
      constants
          .computeIfAbsent(row.required(0, "type"), any -> new HashMap<>())
          .put(row.required(1, "constant"), value(row));
    }
  }

  private static long value(ModelRow row) {
    String value = row.required(2, "value");
    return switch (value) {
      case "0" -> 0;
      case "max" -> Long.MAX_VALUE;
      default -> throw row.malformed("value is `" + value + "`; write `0` or `max`");
    };
  }

  /** Returns what a constant is worth, if it is one. */
  Optional<Long> valueOf(Symbol symbol) {
    return symbol instanceof VarSymbol constant && constant.owner instanceof ClassSymbol owner
        ? Optional.ofNullable(
            constants
                .getOrDefault(owner.flatname.toString(), Map.of())
                .get(constant.name.toString()))
        : Optional.empty();
  }

  /** Whether a method makes a time of its first argument, as {@code Duration.ofSeconds} does. */
  boolean isFactory(Symbol method) {
    return method != null
        && method.isStatic()
        && method.name.toString().startsWith("of")
        && constants.containsKey(method.owner.flatName().toString());
  }
}
