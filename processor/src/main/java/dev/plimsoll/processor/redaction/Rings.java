package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.source.SensitiveTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Finds out whether a value may hold itself, so that its text would never end.
 *
 * <p>A class that can be instantiated is taken for what it is; see {@link OpenTypes} for its
 * subclasses. Follows what members are declared as: fields, components, type arguments, array
 * elements and the permitted subclasses of sealed types. What may be anything, or is written by
 * others ({@code Object}, a bare {@code T}, a raw or unbounded collection, an interface or abstract
 * class), may be the value.
 */
final class Rings {
  private final Types types;

  Rings(Types types) {
    this.types = types;
  }

  /** Whether a value of a type may be found again in itself. */
  boolean closes(TypeElement type) {
    return SensitiveTypes.fieldTypes(MoreTypes.asDeclared(type.asType()), types)
        .anyMatch(held -> closesThrough(type, held));
  }

  /** Whether a value of a type may be found again in a member that is declared as {@code held}. */
  boolean closesThrough(TypeElement type, TypeMirror held) {
    return reaches(types.erasure(type.asType()), held, new HashSet<>());
  }

  private boolean reaches(TypeMirror start, TypeMirror type, Set<Element> seen) {
    if (type instanceof ArrayType array) {
      return reaches(start, array.getComponentType(), seen);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null || reaches(start, wildcard.getExtendsBound(), seen);
    }
    if (type instanceof TypeVariable variable) {
      /* A bound may name its own variable, as that of every enum does. */
      return seen.add(variable.asElement()) && reaches(start, variable.getUpperBound(), seen);
    }
    if (type instanceof IntersectionType intersection) {
      return any(start, intersection.getBounds(), seen);
    }
    return type.getKind() == TypeKind.DECLARED
        && (isRaw(MoreTypes.asDeclared(type))
            || any(start, MoreTypes.asDeclared(type).getTypeArguments(), seen)
            || reachesDeclared(start, MoreTypes.asDeclared(type), seen));
  }

  private boolean any(TypeMirror start, List<? extends TypeMirror> types, Set<Element> seen) {
    return types.stream().anyMatch(each -> reaches(start, each, seen));
  }

  private boolean reachesDeclared(TypeMirror start, DeclaredType declared, Set<Element> seen) {
    TypeElement type = MoreTypes.asTypeElement(declared);
    TypeMirror erased = types.erasure(type.asType());
    if (types.isSubtype(start, erased) || types.isSubtype(erased, start)) {
      return true;
    }
    if (SensitiveTypes.isPlatform(type)) {
      return false;
    }
    return isOpen(type)
        || seen.add(type)
            && (any(start, type.getPermittedSubclasses(), seen)
                || SensitiveTypes.fieldTypes(declared, types)
                    .anyMatch(field -> reaches(start, field, seen)));
  }

  private static boolean isRaw(DeclaredType type) {
    return type.getTypeArguments().isEmpty()
        && !MoreTypes.asTypeElement(type).getTypeParameters().isEmpty();
  }

  private static boolean isOpen(TypeElement type) {
    boolean isToBeWritten =
        type.getKind() == ElementKind.INTERFACE || type.getModifiers().contains(Modifier.ABSTRACT);
    return isToBeWritten && !type.getModifiers().contains(Modifier.SEALED);
  }
}
