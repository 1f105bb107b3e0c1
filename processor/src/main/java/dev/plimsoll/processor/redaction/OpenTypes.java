package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.source.SensitiveTypes;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
 * Finds the members whose text a subclass may write that is not known here: it may add a field that
 * leads back to the value, so that its text would never end.
 *
 * <p>A value whose class is exactly the declared one is known by its fields. Records, enums without
 * a text of their own, final classes and the platform's cannot be extended, or are not to lead
 * back. An interface of the platform ({@code CharSequence}, {@code Runnable}) may be implemented by
 * the application, but for those of {@code java.util}: nobody writes a list to lead back.
 */
final class OpenTypes {
  private final Types types;

  OpenTypes(Types types) {
    this.types = types;
  }

  /** Whether what a value that is declared so shows may be written by a class that is not known. */
  boolean isOpen(TypeMirror type) {
    return isOpen(type, new HashSet<>());
  }

  /** Finds the class whose own values have none of an unknown class in them. */
  Optional<TypeElement> findExact(TypeMirror type) {
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    Set<Element> seen = new HashSet<>();
    DeclaredType declared = MoreTypes.asDeclared(type);
    return any(declared.getTypeArguments(), seen)
            || SensitiveTypes.fieldTypes(declared, types).anyMatch(field -> isOpen(field, seen))
        ? Optional.empty()
        : Optional.of(MoreTypes.asTypeElement(type));
  }

  private boolean isOpen(TypeMirror type, Set<Element> seen) {
    if (type instanceof ArrayType array) {
      return isOpen(array.getComponentType(), seen);
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() != null && isOpen(wildcard.getExtendsBound(), seen);
    }
    if (type instanceof TypeVariable variable) {
      return seen.add(variable.asElement()) && isOpen(variable.getUpperBound(), seen);
    }
    if (type instanceof IntersectionType intersection) {
      return any(intersection.getBounds(), seen);
    }
    return type.getKind() == TypeKind.DECLARED
        && (any(MoreTypes.asDeclared(type).getTypeArguments(), seen)
            || isOpenDeclared(MoreTypes.asDeclared(type), seen));
  }

  private boolean any(List<? extends TypeMirror> types, Set<Element> seen) {
    return types.stream().anyMatch(each -> isOpen(each, seen));
  }

  private boolean isOpenDeclared(DeclaredType declared, Set<Element> seen) {
    TypeElement type = MoreTypes.asTypeElement(declared);
    if (SensitiveTypes.isPlatform(type)) {
      return type.getKind() == ElementKind.INTERFACE && !isContainer(type);
    }
    if (isEnumeration(type) || !seen.add(type)) {
      return false;
    }
    return isExtensible(type)
        || any(type.getPermittedSubclasses(), seen)
        || SensitiveTypes.fieldTypes(declared, types).anyMatch(field -> isOpen(field, seen));
  }

  private static boolean isContainer(TypeElement type) {
    return type.getQualifiedName().contentEquals("java.lang.Iterable")
        || MoreElements.getPackage(type).getQualifiedName().contentEquals("java.util");
  }

  /** The constants of most show their names. */
  private static boolean isEnumeration(TypeElement type) {
    return type.getKind() == ElementKind.ENUM
        && type.getEnclosedElements().stream()
            .noneMatch(member -> member.getSimpleName().contentEquals("toString"));
  }

  private static boolean isExtensible(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    return type.getKind() == ElementKind.CLASS
        && !modifiers.contains(Modifier.FINAL)
        && !modifiers.contains(Modifier.SEALED);
  }
}
