package dev.plimsoll.checks.logging;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Streams;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.plimsoll.checks.model.Models;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.type.TypeKind;

/**
 * Knows a logger by its type: one that a row names, or one that declares methods named after
 * levels, as home-made ones do.
 */
final class Loggers {
  private static final ImmutableSet<String> LEVELS =
      ImmutableSet.of(
          "trace", "debug", "info", "warn", "error", "fatal", "finest", "finer", "fine", "config",
          "warning", "severe");
  private static final int ENOUGH_LEVELS = 3;

  private final ImmutableSet<String> types;
  private final ImmutableSet<String> setups;
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();

  Loggers(Models models) {
    types =
        Streams.concat(
                models.rows("logging-api").stream().map(row -> row.required(0, "logger")),
                models.rows("logger").stream().map(row -> row.required(0, "type")))
            .collect(toImmutableSet());
    setups =
        models.rows("logging-setup").stream()
            .map(row -> row.required(0, "type"))
            .collect(toImmutableSet());
  }

  boolean isLogger(Symbol type) {
    if (!(type instanceof ClassSymbol declared) || declared.type.getKind() != TypeKind.DECLARED) {
      return false;
    }
    Boolean before = known.get(declared);
    if (before == null) {
      before = isNamed(declared) || declaresLevels(declared);
      known.put(declared, before);
    }
    return before;
  }

  private boolean isNamed(ClassSymbol type) {
    if (types.contains(type.flatname.toString())) {
      return true;
    }
    for (Type each : supertypesOf(type)) {
      if (isLogger(each.tsym)) {
        return true;
      }
    }
    return false;
  }

  private static Iterable<Type> supertypesOf(ClassSymbol type) {
    return type.getInterfaces().prepend(type.getSuperclass());
  }

  private static boolean declaresLevels(ClassSymbol type) {
    return Streams.stream(type.members().getSymbols(MethodSymbol.class::isInstance))
            .map(method -> level(method.name.toString()))
            .filter(LEVELS::contains)
            .distinct()
            .limit(ENOUGH_LEVELS)
            .count()
        == ENOUGH_LEVELS;
  }

  /** {@code logDebug} is {@code debug} too. */
  private static String level(String method) {
    return method.startsWith("log") ? Ascii.toLowerCase(method.substring(3)) : method;
  }

  /** Whether a call logs: on a logger, or on what a logger's fluent calls return. */
  boolean isLogCall(ExpressionTree tree) {
    ExpressionTree at = tree;
    while (at instanceof MethodInvocationTree call) {
      if (isLogger(ASTHelpers.getSymbol(call).owner)) {
        return true;
      }
      at = ASTHelpers.getReceiver(call);
    }
    return false;
  }

  /** Whether a call configures logging, or asks for a logger. */
  boolean isSetup(MethodInvocationTree call) {
    return setups.contains(ASTHelpers.getSymbol(call).owner.flatName().toString());
  }
}
