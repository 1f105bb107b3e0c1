package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.source.Supertypes;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/** Finds types with a redaction of their own in the types of members. */
final class Contents {
  private final Supertypes supertypes;
  private final Predicate<TypeElement> hasRedaction;

  Contents(Supertypes supertypes, Predicate<TypeElement> hasRedaction) {
    this.supertypes = supertypes;
    this.hasRedaction = hasRedaction;
  }

  /** Finds what a value of the type is, or is bound to be. */
  Optional<TypeElement> findRedacted(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return findRedacted(variable.getUpperBound());
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound()).flatMap(this::findRedacted);
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream().flatMap(b -> findRedacted(b).stream()).findFirst();
    }
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of(MoreTypes.asTypeElement(type)).filter(hasRedaction)
        : Optional.empty();
  }

  /** Returns whether such values are in it, however deep. */
  boolean holdsRedacted(TypeMirror type) {
    return of(type).stream()
        .anyMatch(content -> findRedacted(content).isPresent() || holdsRedacted(content));
  }

  /** Returns the types of what a container holds: the keys of a map before its values. */
  List<? extends TypeMirror> of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return List.of(array.getComponentType());
    }
    return container(type).map(DeclaredType::getTypeArguments).orElse(List.of());
  }

  /** Sees a type as the container that it is. */
  Optional<DeclaredType> container(TypeMirror type) {
    TypeMirror seen = bound(type);
    return supertypes
        .find(seen, "java.util.Collection")
        .or(() -> supertypes.find(seen, "java.util.Map"))
        .or(() -> supertypes.find(seen, "java.util.Optional"));
  }

  /** What is in a place for {@code ? extends Card} is a {@code Card}. */
  static TypeMirror bound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : type;
  }
}
