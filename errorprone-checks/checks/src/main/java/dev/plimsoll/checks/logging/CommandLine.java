package dev.plimsoll.checks.logging;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.sun.source.tree.ImportTree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.plimsoll.checks.model.Models;
import dev.plimsoll.checks.trees.MoreMethods;
import java.util.List;

/**
 * Types whose output is the console.
 *
 * <p>A type is that by its structure: it carries the annotation of a command-line framework, or
 * uses a library for terminals, or has a {@code main} and no logger. A {@code main} beside a
 * logger, or under a service framework's annotation, starts a service.
 */
final class CommandLine {
  private static final String PACKAGES = "Plimsoll:ConsoleLogging:CommandLine";
  private static final String MAIN = "Plimsoll:ConsoleLogging:ExemptMain";

  private final ImmutableSet<String> annotations;
  private final ImmutableSet<String> serviceAnnotations;
  private final ImmutableSet<String> supertypes;
  private final ImmutableSet<String> streams;
  private final ImmutableSet<String> terminals;
  private final ImmutableSet<String> parsers;
  private final ImmutableSet<String> segments;
  private final ImmutableList<String> packages;
  private final boolean isMainExempt;
  private final Loggers loggers;

  CommandLine(Models models, ErrorProneFlags flags, Loggers loggers) {
    annotations = cells(models, "cli-annotation");
    serviceAnnotations = cells(models, "service-annotation");
    supertypes = cells(models, "cli-supertype");
    streams = cells(models, "cli-stream");
    terminals = cells(models, "cli-terminal");
    parsers = cells(models, "cli-parser");
    segments = cells(models, "cli-package");
    packages = flags.getListOrEmpty(PACKAGES);
    isMainExempt = flags.getBoolean(MAIN).orElse(true);
    this.loggers = loggers;
  }

  private static ImmutableSet<String> cells(Models models, String kind) {
    return models.rows(kind).stream().map(row -> row.required(0, "name")).collect(toImmutableSet());
  }

  /** Whether a {@code main} says anything about a class. */
  boolean respectsMain() {
    return isMainExempt;
  }

  /** Whether a file's outermost type is one. */
  boolean isOne(ClassSymbol type, VisitorState state) {
    return packages.stream().anyMatch(each -> isIn(type.flatname.toString(), each))
        || segments.stream()
            .anyMatch(each -> ("." + type.packge() + ".").contains("." + each + "."))
        || hasAnnotation(type, annotations)
        || imports(terminals, state)
        || !hasLogger(type) && imports(parsers, state)
        || isMainExempt
            && hasMain(type)
            && !hasLogger(type)
            && !hasAnnotation(type, serviceAnnotations);
  }

  /** Whether a type inherits from one that has no log to write to, as a compiler's plugin. */
  boolean isKindOfOne(ClassSymbol type, VisitorState state) {
    return inherits(type, supertypes, state);
  }

  /** Whether a type is a stream, which may write to the console what is written to it. */
  boolean isStream(ClassSymbol type, VisitorState state) {
    return inherits(type, streams, state);
  }

  private static boolean inherits(
      ClassSymbol type, ImmutableSet<String> names, VisitorState state) {
    return state.getTypes().closure(type.type).stream()
        .anyMatch(each -> names.contains(each.tsym.flatName().toString()));
  }

  private static boolean isIn(String type, String name) {
    return type.equals(name) || type.startsWith(name + ".");
  }

  private static boolean imports(ImmutableSet<String> types, VisitorState state) {
    return state.getPath().getCompilationUnit().getImports().stream()
        .map(ImportTree::getQualifiedIdentifier)
        .anyMatch(each -> types.contains(each.toString()));
  }

  private static boolean hasAnnotation(Symbol element, ImmutableSet<String> annotations) {
    return element.getAnnotationMirrors().stream()
            .anyMatch(each -> annotations.contains(each.type.tsym.flatName().toString()))
        || element instanceof ClassSymbol type
            && membersOf(type).stream().anyMatch(member -> hasAnnotation(member, annotations));
  }

  private static boolean hasMain(ClassSymbol type) {
    return membersOf(type).stream()
        .anyMatch(
            member ->
                member instanceof MethodSymbol method
                    ? MoreMethods.isMain(method)
                    : member instanceof ClassSymbol nested && hasMain(nested));
  }

  private boolean hasLogger(ClassSymbol type) {
    return membersOf(type).stream()
        .anyMatch(
            member ->
                member instanceof ClassSymbol nested
                    ? hasLogger(nested)
                    : member instanceof Symbol.VarSymbol && loggers.isLogger(member.type.tsym));
  }

  private static List<Symbol> membersOf(ClassSymbol type) {
    return ImmutableList.copyOf(type.members().getSymbols());
  }
}
