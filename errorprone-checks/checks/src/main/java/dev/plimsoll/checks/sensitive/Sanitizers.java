package dev.plimsoll.checks.sensitive;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import dev.plimsoll.checks.sensitive.Origin.Argument;
import dev.plimsoll.checks.sensitive.Origin.Declared;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;

/** Methods that mask, because a table or {@code @Masking} says so, and whether they do. */
final class Sanitizers {
  private static final String MASKING = "dev.plimsoll.annotations.Masking";

  private final Analysis analysis;
  private final Map<MethodSymbol, Boolean> masking = new HashMap<>();
  private final Map<ClassSymbol, Boolean> declaring = new HashMap<>();
  private final AnnotationUse use;

  Sanitizers(Analysis analysis, Context context) {
    this.analysis = analysis;
    use = new AnnotationUse(MASKING, context);
  }

  boolean isMasking(MethodSymbol method) {
    return analysis.models.isSanitizer(method) || isDeclared(method);
  }

  /** Whether a method of a class, or one that it inherits or has to implement, masks. */
  boolean declares(ClassSymbol type) {
    Boolean known = declaring.get(type);
    if (known == null) {
      declaring.put(type, false); // A type may be written in terms of itself.
      try {
        known = !SensitiveAnnotations.isOutOfReach(type) && (hasMasking(type) || isBelow(type));
      } finally {
        declaring.remove(type);
      }
      declaring.put(type, known);
    }
    return known;
  }

  private boolean hasMasking(ClassSymbol type) {
    boolean isKnown = type.isInterface() && analysis.models.hasSanitizersOf(type);
    if (!isKnown && !use.isPossibleIn(type)) {
      return false;
    }
    for (Symbol member : type.members().getSymbols(MethodSymbol.class::isInstance)) {
      if (isAnnotated(member) || (isKnown && isKnown((MethodSymbol) member))) {
        return true;
      }
    }
    return false;
  }

  /** Whoever implements an interface of the tables has to keep what they say of it. */
  private boolean isKnown(MethodSymbol method) {
    return analysis.models.isSanitizer(method);
  }

  private boolean isBelow(ClassSymbol type) {
    return analysis.types.directSupertypes(type.type).stream()
        .anyMatch(above -> above.tsym instanceof ClassSymbol parent && declares(parent));
  }

  private boolean isDeclared(MethodSymbol method) {
    Boolean known = masking.get(method);
    if (known == null) {
      known =
          method.owner instanceof ClassSymbol owner
              && declares(owner)
              && (isAnnotated(method)
                  || ASTHelpers.findSuperMethods(method, analysis.types).stream()
                      .anyMatch(Sanitizers::isAnnotated));
      masking.put(method, known);
    }
    return known;
  }

  private static boolean isAnnotated(Symbol method) {
    return method.getAnnotationMirrors().stream()
        .anyMatch(each -> each.type.tsym.getQualifiedName().contentEquals(MASKING));
  }

  /** The places where a method that masks returns what it was given, and what that is. */
  Map<Tree, UnmaskedReturn> unmasked(MethodTree tree, MethodSymbol method) {
    if (!isMasking(method) || tree.getBody() == null) {
      return Map.of();
    }
    Map<Tree, UnmaskedReturn> found = new IdentityHashMap<>();
    Walk walk =
        new Walk(
            analysis.ofWholes(), analysis.sources.find(method.enclClass()).orElseThrow().unit());
    walk.method(tree);
    walk.returned()
        .forEach(
            (at, value) ->
                input(value, method)
                    .ifPresent(input -> found.put(at, new UnmaskedReturn(nameOf(method), input))));
    return found;
  }

  /** The same of a lambda that stands for a method that masks, such as a {@code Redactor}. */
  Optional<UnmaskedReturn> unmasked(LambdaExpressionTree tree, CompilationUnitTree unit) {
    Type type = ASTHelpers.getType(tree);
    if (type == null
        || tree.getParameters().isEmpty()
        || !analysis.types.isFunctionalInterface(type.tsym)
        || !(analysis.types.findDescriptorSymbol(type.tsym) instanceof MethodSymbol method)
        || !isMasking(method)) {
      return Optional.empty();
    }
    Taint result = new Walk(analysis.ofWholes(), unit).function(tree);
    String input = tree.getParameters().get(0).getName().toString();
    return result.origins().contains(new Argument(0))
        ? Optional.of(new UnmaskedReturn(nameOf(method), input))
        : Optional.empty();
  }

  private static String nameOf(MethodSymbol method) {
    return method.owner.getSimpleName() + "." + method.getSimpleName();
  }

  /** What is declared sensitive, else the first argument: others say how to mask. */
  private static Optional<String> input(Taint value, MethodSymbol method) {
    for (Origin origin : value.origins()) {
      if (origin instanceof Declared declared) {
        return Optional.of(declared.name());
      }
      if (origin instanceof Argument argument && argument.index() == 0) {
        return Optional.of(method.params().get(0).getSimpleName().toString());
      }
    }
    return Optional.empty();
  }
}
