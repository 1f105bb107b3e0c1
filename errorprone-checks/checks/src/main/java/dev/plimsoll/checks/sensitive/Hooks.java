package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Hook;
import dev.plimsoll.checks.sensitive.Origin.Self;
import dev.plimsoll.checks.sensitive.Sources.SourceClass;
import dev.plimsoll.checks.sensitive.Summary.Exposure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Methods that call an abstract one of their own object, as default methods and template methods
 * do, or of an argument: what that returns is known where a class implements it, and is at fault
 * there, or where such an argument is given.
 */
final class Hooks {
  private final Analysis analysis;

  Hooks(Analysis analysis) {
    this.analysis = analysis;
  }

  /** Whether an object is asked for what only its class knows, which may be in the sources. */
  boolean isHook(Call call) {
    MethodSymbol method = call.method();
    return (method.flags() & Flags.ABSTRACT) != 0
        && !method.getReturnType().isPrimitiveOrVoid()
        && (call.isOnThis() || analysis.sources.find(method.enclClass()).isPresent());
  }

  /** What such a method returns, as far as the callers of the body know the object. */
  static Taint of(Call call) {
    return of(call.isOnThis() ? Taint.of(Self.THIS) : call.self(), call.method());
  }

  private static Taint of(Taint object, MethodSymbol method) {
    return object.flatMap(
        (origin, trail) ->
            origin instanceof Self || origin instanceof Argument
                ? Taint.of(new Hook(origin, method), trail)
                : Taint.NONE);
  }

  /** What such a method returns in objects of a class, or of others that these objects are. */
  Taint in(Type type, Taint object, Hook hook) {
    MethodSymbol found =
        type == null || !type.hasTag(TypeTag.CLASS)
            ? null
            : hook.method().implementation(type.tsym, analysis.types, true);
    return found == null || (found.flags() & Flags.ABSTRACT) != 0
        ? of(object, hook.method())
        : resultOf(found);
  }

  private Taint resultOf(MethodSymbol method) {
    return analysis.sanitizers.isMasking(method)
        ? Taint.NONE
        : analysis
            .declarations
            .of(method)
            .map(Taint::of)
            .orElseGet(() -> analysis.summaries.of(method).result().declaredOnly());
  }

  /** What leaves by the methods that a class inherits, since it implements what they call. */
  Map<Tree, Leak> leaksOf(SourceClass source) {
    ClassSymbol type = ASTHelpers.getSymbol(source.tree());
    Map<Tree, Leak> leaks = new HashMap<>();
    for (Symbol member : type.members().getSymbols(Hooks::canImplement)) {
      MethodSymbol method = (MethodSymbol) member;
      Set<MethodSymbol> implemented = ASTHelpers.findSuperMethods(method, analysis.types);
      if (!implemented.isEmpty()) {
        Taint result = resultOf(method);
        if (!result.isNone()) {
          MethodTree tree = source.methods().get(method);
          addLeaks(tree == null ? source.tree() : tree, type, implemented, result, leaks);
        }
      }
    }
    return leaks;
  }

  private static boolean canImplement(Symbol member) {
    return member instanceof MethodSymbol method
        && !method.isConstructor()
        && (method.flags() & (Flags.STATIC | Flags.PRIVATE | Flags.ABSTRACT)) == 0;
  }

  private void addLeaks(
      Tree at,
      ClassSymbol type,
      Set<MethodSymbol> implemented,
      Taint result,
      Map<Tree, Leak> leaks) {
    for (Type above : analysis.types.closure(type.type)) {
      if (above.tsym == type || !(above.tsym instanceof ClassSymbol parent)) {
        continue;
      }
      List<? extends Tree> callers =
          analysis.sources.find(parent).map(found -> found.tree().getMembers()).orElse(List.of());
      for (Tree caller : callers) {
        if (!(caller instanceof MethodTree tree) || tree.getBody() == null) {
          continue;
        }
        MethodSymbol method = ASTHelpers.getSymbol(tree);
        Set<Exposure> exposures =
            isInherited(method, type) ? analysis.summaries.of(method).exposures() : Set.of();
        for (Exposure exposure : exposures) {
          if (exposure.of() instanceof Hook hook
              && hook.of() instanceof Self
              && implemented.contains(hook.method())) {
            Taint shown = result.mapTrails(trail -> trail.plus(exposure.trail()));
            leaks.merge(at, Leak.of(at, exposure.sink(), shown), Leak::and);
          }
        }
      }
    }
  }

  private boolean isInherited(MethodSymbol method, ClassSymbol type) {
    MethodSymbol found = method.implementation(type, analysis.types, true);
    /* Among classes javac finds no default method. */
    boolean isOwn = found == method || (found == null && method.isDefault());
    return isOwn && method.isInheritedIn(type, analysis.types);
  }
}
