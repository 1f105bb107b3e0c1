package dev.plimsoll.checks.timeouts;

import static java.util.stream.Collectors.joining;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.List;

/**
 * What is wrong with the limits of a call.
 *
 * @param what is wrong, and what happens because of it
 * @param fix what to do, in the imperative
 */
record Problem(String what, String fix) {
  /** Tells several problems of one call: all that is wrong first, then what to do. */
  static String tell(List<Problem> problems) {
    return problems.stream().map(Problem::what).collect(joining("; "))
        + ". To fix: "
        + problems.stream().map(Problem::fix).distinct().collect(joining(", and "));
  }

  /** Names a method as it looks where it is called. */
  static String call(MethodSymbol method) {
    return method.isConstructor()
        ? "`new " + method.owner.name + "(...)`"
        : "`"
            + method.owner.name
            + "."
            + method.name
            + (method.params().isEmpty() ? "()" : "(...)")
            + "`";
  }
}
