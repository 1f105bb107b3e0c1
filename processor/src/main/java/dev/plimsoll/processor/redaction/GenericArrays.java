package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Arrays of type variables: what a subclass knows as {@code Card[]} may be an {@code Object[]}, as
 * {@code (T[]) new Object[8]} is in the class that declares it as {@code T[]}.
 */
final class GenericArrays {
  private GenericArrays() {}

  /** Whether such an array is in a value that is declared so; it may be the value. */
  static boolean isIn(TypeMirror declared) {
    if (declared instanceof ArrayType array) {
      return isOfVariables(array) || isIn(array.getComponentType());
    }
    if (declared instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() != null && isIn(wildcard.getExtendsBound());
    }
    return declared instanceof DeclaredType type
        && type.getTypeArguments().stream().anyMatch(GenericArrays::isIn);
  }

  /** Whether a value that is declared so is such an array, of whatever depth. */
  static boolean isOfVariables(TypeMirror declared) {
    return declared instanceof ArrayType array
        && (array.getComponentType() instanceof TypeVariable
            || isOfVariables(array.getComponentType()));
  }

  /** Whether a variable stands for another type in the class that sees it. */
  static boolean isBound(TypeMirror declared, TypeMirror seen) {
    return declared instanceof TypeVariable variable
        && !(seen instanceof TypeVariable other
            && MoreTypes.asElement(variable).equals(MoreTypes.asElement(other)));
  }
}
