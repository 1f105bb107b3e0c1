package dev.plimsoll.checks.logging;

import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.errorprone.ErrorProneFlags;
import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.facts.Places;
import dev.plimsoll.checks.model.MethodIndex;
import dev.plimsoll.checks.model.ModelRow;
import dev.plimsoll.checks.model.Models;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Code whose output is the console.
 *
 * <p>A class is that by its structure: it carries the annotation of a command-line framework, or
 * has a {@code main} and no logger. A {@code main} beside a logger, or under a service framework's
 * annotation, starts a service.
 */
public final class CommandLine {
  private static final String PACKAGES = "Plimsoll:ConsoleLogging:CommandLine";
  private static final String MAIN = "Plimsoll:ConsoleLogging:ExemptMain";
  private static final int INSTANCE_MAIN_JDK = 25;

  private final ImmutableSet<String> cliAnnotations;
  private final ImmutableSet<String> serviceAnnotations;
  private final ImmutableSet<String> loggers;
  private final ImmutableList<String> packages;
  private final boolean isMainExempt;
  private final MethodIndex<ModelRow> swaps = new MethodIndex<>();
  private final Map<ClassSymbol, Boolean> known = new HashMap<>();
  private final Map<ClassSymbol, Boolean> swapping = new HashMap<>();

  /** Reads the rows and the options. */
  public CommandLine(Models models, ErrorProneFlags flags) {
    cliAnnotations = types(models, "cli-annotation");
    serviceAnnotations = types(models, "service-annotation");
    loggers = types(models, "logging-api");
    models.rows("console-swap").forEach(row -> swaps.add(row.method(0, "method"), row));
    packages = flags.getListOrEmpty(PACKAGES);
    isMainExempt = flags.getBoolean(MAIN).orElse(true);
  }

  private static ImmutableSet<String> types(Models models, String kind) {
    return models.rows(kind).stream().map(row -> row.required(0, "type")).collect(toImmutableSet());
  }

  /** Whether the code at a path is part of a command-line program. */
  public boolean contains(VisitorState state) {
    ClassSymbol type = Places.outermostType(state.getPath());
    return type != null && known.computeIfAbsent(type, this::isCommandLine);
  }

  private boolean isCommandLine(ClassSymbol type) {
    return packages.stream().anyMatch(each -> isIn(type.flatname.toString(), each))
        || hasAnnotation(type, cliAnnotations)
        || isMainExempt
            && hasMain(type)
            && !hasLogger(type)
            && !hasAnnotation(type, serviceAnnotations);
  }

  private static boolean isIn(String type, String name) {
    return type.equals(name) || type.startsWith(name + ".");
  }

  private static boolean hasAnnotation(ClassSymbol type, ImmutableSet<String> annotations) {
    return type.getAnnotationMirrors().stream()
            .anyMatch(each -> annotations.contains(each.type.tsym.flatName().toString()))
        || membersOf(type).stream()
            .anyMatch(
                member ->
                    member instanceof ClassSymbol nested && hasAnnotation(nested, annotations));
  }

  private static boolean hasMain(ClassSymbol type) {
    return membersOf(type).stream()
        .anyMatch(
            member ->
                member instanceof MethodSymbol method
                    ? isMain(method)
                    : member instanceof ClassSymbol nested && hasMain(nested));
  }

  private static boolean isMain(MethodSymbol method) {
    if (!method.name.contentEquals("main")
        || method.isPrivate()
        || method.getReturnType().getTag() != TypeTag.VOID) {
      return false;
    }
    List<Type> parameters = method.type.getParameterTypes();
    boolean takesArguments =
        parameters.size() == 1 && Places.erased(parameters.get(0)).equals("java.lang.String[]");
    return method.isStatic() && takesArguments
        || Runtime.version().feature() >= INSTANCE_MAIN_JDK
            && (takesArguments || parameters.isEmpty());
  }

  private boolean hasLogger(ClassSymbol type) {
    return membersOf(type).stream()
        .anyMatch(
            member ->
                member instanceof ClassSymbol nested
                    ? hasLogger(nested)
                    : member instanceof Symbol.VarSymbol
                        && loggers.contains(member.type.tsym.flatName().toString()));
  }

  private static List<Symbol> membersOf(ClassSymbol type) {
    return ImmutableList.copyOf(type.members().getSymbols());
  }

  /** Whether the class replaces the streams, and so has to keep those it found. */
  public boolean swapsStreams(VisitorState state) {
    ClassSymbol type = Places.outermostType(state.getPath());
    TreePath path = state.getPath();
    return type == null
        || swapping.computeIfAbsent(
            type, any -> Boolean.TRUE.equals(new Swaps().scan(path.getCompilationUnit(), null)));
  }

  private final class Swaps extends TreeScanner<Boolean, Void> {
    @Override
    public Boolean visitMethodInvocation(MethodInvocationTree call, Void unused) {
      return swaps.find(ASTHelpers.getSymbol(call)).isPresent()
          || Boolean.TRUE.equals(super.visitMethodInvocation(call, null));
    }

    @Override
    public Boolean reduce(Boolean one, Boolean other) {
      return Boolean.TRUE.equals(one) || Boolean.TRUE.equals(other);
    }
  }
}
