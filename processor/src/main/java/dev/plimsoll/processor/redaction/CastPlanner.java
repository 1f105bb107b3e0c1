package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.redaction.Rendering.Container;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Decides as what generated code sees members, and the values that have them. */
final class CastPlanner {
  private final Types types;
  private final TypeElement type;
  private final Reach reach;

  CastPlanner(Types types, TypeElement type) {
    this.types = types;
    this.type = type;
    this.reach = Reach.of(type);
  }

  /** The type that the member has here: a superclass may know it as a variable. */
  TypeName member(RedactedMember member, Rendering rendering) {
    TypeMirror declared = member.element().asType();
    if (rendering instanceof Container container) {
      return GenericArrays.isIn(declared) || isHidden(member.type())
          ? container.parameter()
          : TypeNames.plain().of(member.type());
    }
    boolean isArray = GenericArrays.isOfVariables(declared);
    TypeMirror erased = types.erasure(isArray ? declared : member.type());
    if (isHidden(erased)) {
      return ofObjects(erased);
    }
    return erased.getKind() == TypeKind.DECLARED
        ? TypeNames.wild(MoreTypes.asTypeElement(erased))
        : TypeNames.plain().of(erased);
  }

  /** An array of objects that is as deep as one of a type. */
  private static TypeName ofObjects(TypeMirror type) {
    return type instanceof ArrayType array
        ? ArrayTypeName.of(ofObjects(array.getComponentType()))
        : TypeName.OBJECT;
  }

  /** A field of a superclass may be hidden by one of the same name. */
  Optional<TypeName> hiddenOwner(RedactedMember member) {
    return member.owner().equals(type) ? Optional.empty() : Optional.of(owner(member.owner()));
  }

  private TypeName owner(TypeElement owner) {
    return new Supertypes(types)
        .find(type.asType(), owner.getQualifiedName().toString())
        .filter(seen -> !seen.getTypeArguments().isEmpty())
        .map(this::named)
        .orElseGet(() -> TypeNames.wild(owner));
  }

  /** A type with as much of its arguments as can be named. */
  private TypeName named(TypeMirror seen) {
    if (!isHidden(seen)) {
      return TypeNames.of(type).of(seen);
    }
    if (seen instanceof ArrayType array) {
      return ArrayTypeName.of(named(array.getComponentType()));
    }
    if (!(seen instanceof DeclaredType declared)
        || !reach.sees(MoreTypes.asTypeElement(declared))) {
      return TypeName.OBJECT;
    }
    return ParameterizedTypeName.get(
        ClassName.get(MoreTypes.asTypeElement(declared)),
        declared.getTypeArguments().stream().map(this::argument).toArray(TypeName[]::new));
  }

  private TypeName argument(TypeMirror argument) {
    if (!isHidden(argument)) {
      return TypeNames.of(type).of(argument);
    }
    if (argument instanceof WildcardType wildcard) {
      return WildcardTypeName.subtypeOf(
          wildcard.getExtendsBound() == null ? TypeName.OBJECT : named(wildcard.getExtendsBound()));
    }
    return WildcardTypeName.subtypeOf(named(argument));
  }

  private boolean isHidden(TypeMirror seen) {
    return reach.findHidden(seen).isPresent();
  }
}
