package dev.plimsoll.checks.bypass;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** Knows the wrappers that were generated, and which calls they watch. */
final class Wrappers {
  private static final String PREFIX = "Instrumented";

  private static final String ANNOTATIONS = "dev.plimsoll.annotations.";

  /** The annotations that make the processor generate a wrapper. */
  private static final Set<String> WATCHING =
      Set.of("Traced", "RedMetric", "InFlight", "CountMetric", "SizeMetric", "GaugeMetric");

  private final Map<ClassSymbol, Optional<ClassSymbol>> wrappers = new HashMap<>();
  private final Map<ClassSymbol, List<ClassSymbol>> decorated = new HashMap<>();
  private boolean mayExist;

  /** Whether javac has come across an annotation that makes the processor generate a wrapper. */
  boolean mayExist(VisitorState state) {
    if (!mayExist) {
      mayExist =
          WATCHING.stream()
              .map(name -> state.getName(ANNOTATIONS + name))
              .anyMatch(name -> state.getSymtab().getClassesForName(name).iterator().hasNext());
    }
    return mayExist;
  }

  /** Finds the wrapper that was generated from just this type. */
  Optional<ClassSymbol> of(ClassSymbol type, VisitorState state) {
    Optional<ClassSymbol> known = wrappers.get(type);
    if (known == null) {
      known = isAnnotated(type) ? find(type, state) : Optional.empty();
      wrappers.put(type, known);
    }
    return known;
  }

  /** Finds an interface of a class whose wrapper watches a method of the class. */
  Optional<ClassSymbol> decoratedInterface(
      ClassSymbol type, MethodSymbol method, VisitorState state) {
    return decoratedInterfaces(type, state).stream()
        .filter(wrapped -> watches(wrapped, method, type, state))
        .findFirst();
  }

  /** Returns the interfaces of a class that have wrappers; of nearly every class there are none. */
  List<ClassSymbol> decoratedInterfaces(ClassSymbol type, VisitorState state) {
    List<ClassSymbol> known = decorated.get(type);
    if (known == null) {
      known =
          supertypes(type, state)
              .filter(Symbol::isInterface)
              .filter(supertype -> of(supertype, state).isPresent())
              .toList();
      decorated.put(type, known);
    }
    return known;
  }

  /** Returns whether a class has a subclass of ours that watches a method, on `this` too. */
  boolean isWatchedBySubclass(ClassSymbol type, MethodSymbol method, VisitorState state) {
    return !type.isInterface()
        && !method.getModifiers().contains(Modifier.FINAL)
        && of(type, state).isPresent()
        && watches(type, method, type, state);
  }

  /** Returns whether a class is a wrapper, or extends one. */
  static boolean isWrapper(ClassSymbol type, VisitorState state) {
    return supertypes(type, state)
        .anyMatch(supertype -> supertype.getSimpleName().toString().startsWith(PREFIX));
  }

  private static boolean watches(
      ClassSymbol wrapped, MethodSymbol method, ClassSymbol in, VisitorState state) {
    return supertypes(wrapped, state)
        .flatMap(type -> methods(type, method.name.toString()))
        .filter(
            declared ->
                declared == method || method.overrides(declared, in, state.getTypes(), false))
        .anyMatch(declared -> isWatching(declared) || isWatching(declared.owner));
  }

  private static Stream<MethodSymbol> methods(ClassSymbol type, String name) {
    return type.getEnclosedElements().stream()
        .filter(member -> member.getSimpleName().contentEquals(name))
        .filter(MethodSymbol.class::isInstance)
        .map(MethodSymbol.class::cast);
  }

  private static Stream<ClassSymbol> supertypes(ClassSymbol type, VisitorState state) {
    List<Type> closure = state.getTypes().closure(type.type);
    return closure.stream()
        .map(supertype -> supertype.tsym)
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast);
  }

  private static boolean isAnnotated(ClassSymbol type) {
    if (type.getQualifiedName().toString().startsWith("java.")) {
      return false;
    }
    return isWatching(type)
        || type.getEnclosedElements().stream()
            .anyMatch(member -> member instanceof MethodSymbol && isWatching(member));
  }

  private static boolean isWatching(Symbol symbol) {
    return symbol.getRawAttributes().stream()
        .map(annotation -> annotation.type.tsym.getQualifiedName().toString())
        .anyMatch(
            name ->
                name.startsWith(ANNOTATIONS)
                    && WATCHING.contains(name.substring(ANNOTATIONS.length())));
  }

  private static Optional<ClassSymbol> find(ClassSymbol type, VisitorState state) {
    String packageName = ASTHelpers.enclosingPackage(type).getQualifiedName().toString();
    String name = (packageName.isEmpty() ? "" : packageName + ".") + PREFIX + joined(type);
    return Optional.ofNullable(state.getTypeFromString(name))
        .map(found -> found.tsym)
        .filter(ClassSymbol.class::isInstance)
        .map(ClassSymbol.class::cast);
  }

  /** As the processor names wrappers: the outer types' names joined by underscores. */
  private static String joined(ClassSymbol type) {
    return type.owner instanceof ClassSymbol outer
        ? joined(outer) + "_" + type.getSimpleName()
        : type.getSimpleName().toString();
  }
}
