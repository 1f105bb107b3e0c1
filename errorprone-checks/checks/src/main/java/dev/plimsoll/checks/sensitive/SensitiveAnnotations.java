package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Attribute;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.CompletionFailure;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.PackageSymbol;
import com.sun.tools.javac.code.Symbol.RecordComponent;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.util.Context;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where {@code @Sensitive} stands, by itself or on an annotation of the user's own. */
final class SensitiveAnnotations {
  private static final String SENSITIVE = "dev.plimsoll.annotations.Sensitive";
  private static final String DEFAULT_KIND = "personal";

  private final Set<String> foreign;
  private final AnnotationUse use;
  private final Map<Symbol, Optional<Attribute.Compound>> annotations = new HashMap<>();
  private final Map<ClassSymbol, Boolean> classes = new HashMap<>();

  /**
   * Creates a reader.
   *
   * @param foreign annotations of others that say the same, by simple or full name
   */
  SensitiveAnnotations(Set<String> foreign, Context context) {
    this.foreign = foreign;
    use = new AnnotationUse(SENSITIVE, context);
  }

  Optional<Attribute.Compound> on(Symbol symbol) {
    Optional<Attribute.Compound> known = annotations.get(symbol);
    if (known == null) {
      annotations.put(symbol, Optional.empty()); // Annotations may carry each other in a ring.
      try {
        known = read(symbol);
      } finally {
        annotations.remove(symbol);
      }
      annotations.put(symbol, known);
    }
    return known;
  }

  private Optional<Attribute.Compound> read(Symbol symbol) {
    for (Attribute.Compound annotation : symbol.getAnnotationMirrors()) {
      Symbol kind = annotation.type.tsym;
      if (kind.getQualifiedName().contentEquals(SENSITIVE) || isForeign(kind)) {
        return Optional.of(annotation);
      }
      Optional<Attribute.Compound> carried = isOutOfReach(kind) ? Optional.empty() : on(kind);
      if (carried.isPresent()) {
        return carried;
      }
    }
    return Optional.empty();
  }

  private boolean isForeign(Symbol kind) {
    return !foreign.isEmpty()
        && (foreign.contains(kind.getSimpleName().toString())
            || foreign.contains(kind.getQualifiedName().toString()));
  }

  /**
   * Whether anything is said of a class, of its members, or of those of a class it extends. Of most
   * it is not, and no question about their members has to be looked into.
   */
  boolean isSpokenOf(ClassSymbol type) {
    Boolean known = classes.get(type);
    if (known == null) {
      classes.put(type, false); // A class may be named in its own bounds.
      try {
        known = !isOutOfReach(type) && (isSpokenOfItself(type) || isSpokenOfAbove(type));
      } finally {
        classes.remove(type);
      }
      classes.put(type, known);
    }
    return known;
  }

  /** Whether an annotation that matters may stand on a class, or on what is declared in it. */
  boolean mayStandIn(ClassSymbol type) {
    return !foreign.isEmpty() || use.isPossibleIn(type);
  }

  private boolean isSpokenOfAbove(ClassSymbol type) {
    if (type.getSuperclass().tsym instanceof ClassSymbol parent && isSpokenOf(parent)) {
      return true;
    }
    for (Type implemented : type.getInterfaces()) {
      if (implemented.tsym instanceof ClassSymbol parent && isSpokenOf(parent)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpokenOfItself(ClassSymbol type) {
    if (!mayStandIn(type)) {
      return hasFieldOfSensitiveType(type);
    }
    if (on(type).isPresent()) {
      return true;
    }
    for (RecordComponent component : type.getRecordComponents()) {
      if (on(component).isPresent()) {
        return true;
      }
    }
    for (Symbol member : type.members().getSymbols()) {
      if (on(member).isPresent() || isSpokenOfInside(member)) {
        return true;
      }
    }
    return false;
  }

  private boolean isSpokenOfInside(Symbol member) {
    if (member instanceof VarSymbol field) {
      return isOfSensitiveType(field);
    }
    /* A method of a class file has no list of parameters unless something is said of them. */
    if (member instanceof MethodSymbol method && method.params != null) {
      for (VarSymbol parameter : method.params) {
        if (on(parameter).isPresent()) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean hasFieldOfSensitiveType(ClassSymbol type) {
    for (Symbol member : type.members().getSymbols()) {
      if (member instanceof VarSymbol field && isOfSensitiveType(field)) {
        return true;
      }
    }
    return false;
  }

  private boolean isOfSensitiveType(VarSymbol field) {
    return !field.type.isPrimitive()
        && !isOutOfReach(field.type.tsym)
        && on(field.type.tsym).isPresent();
  }

  /** The name of the mask that an annotation asks for. */
  static String maskOf(Attribute.Compound annotation) {
    Attribute mask = annotation.member(annotation.type.tsym.name.table.names.fromString("mask"));
    return mask instanceof Attribute.Enum value ? value.value.getSimpleName().toString() : "FULL";
  }

  /** The word of the taxonomy; one that nobody wrote out is the default of the annotation. */
  static String kindOf(Attribute.Compound annotation) {
    Attribute kind = annotation.member(annotation.type.tsym.name.table.names.fromString("kind"));
    return kind instanceof Attribute.Constant text ? text.value.toString() : DEFAULT_KIND;
  }

  /** Without members, or with a class file that is not there, nothing can be said. */
  static boolean isOutOfReach(Symbol symbol) {
    if (isFromJdk(symbol)) {
      return true;
    }
    ClassSymbol type = symbol instanceof ClassSymbol itself ? itself : symbol.enclClass();
    if (type == null) {
      return true;
    }
    try {
      type.complete();
    } catch (CompletionFailure e) {
      return true;
    }
    return type.members() == null;
  }

  /** A class of the platform cannot carry our annotation, and there are many of them. */
  static boolean isFromJdk(Symbol symbol) {
    PackageSymbol in = symbol.packge();
    return in == null
        || (in.modle != null && in.modle.name.toString().startsWith("java."))
        || in.fullname.toString().startsWith("java.");
  }
}
