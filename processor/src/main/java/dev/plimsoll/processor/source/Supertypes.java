package dev.plimsoll.processor.source;

import com.google.auto.common.MoreTypes;
import java.util.Optional;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Sees a type as one of its supertypes, with that supertype's arguments. */
public final class Supertypes {
  private final Types types;

  /** Creates the view of a compilation. */
  public Supertypes(Types types) {
    this.types = types;
  }

  /** Finds the supertype of a name, or the type itself. */
  public Optional<DeclaredType> find(TypeMirror type, String qualifiedName) {
    if (type.getKind() == TypeKind.DECLARED
        && MoreTypes.asTypeElement(type).getQualifiedName().contentEquals(qualifiedName)) {
      return Optional.of(MoreTypes.asDeclared(type));
    }
    if (type.getKind() != TypeKind.DECLARED && type.getKind() != TypeKind.TYPEVAR) {
      return Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .flatMap(supertype -> find(supertype, qualifiedName).stream())
        .findFirst();
  }
}
