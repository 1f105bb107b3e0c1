package dev.plimsoll.checks.sensitive;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.TypeTag;
import java.util.Set;

/**
 * Whether a method can have to do with texts, by its signature alone; what is sensitive is hardly
 * ever anything else, and this can be asked of every method at hardly any cost.
 */
final class TextSignature {
  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer",
          "java.lang.Appendable");

  private TextSignature() {}

  /** Whether it takes a text, or returns one that it may have taken from somewhere. */
  static boolean isOf(MethodSymbol method) {
    boolean takesObject = !method.isStatic();
    for (VarSymbol parameter : method.params()) {
      if (isText(parameter.type)) {
        return true;
      }
      takesObject |= !parameter.type.isPrimitive();
    }
    return takesObject && isText(method.getReturnType());
  }

  /** Whether a value of the type is a text, or can be made of texts. */
  private static boolean isText(Type type) {
    if (type instanceof Type.ArrayType array) {
      TypeTag element = array.elemtype.getTag();
      return element == TypeTag.CHAR || element == TypeTag.BYTE || isText(array.elemtype);
    }
    if (type instanceof Type.WildcardType wildcard) {
      return isText(wildcard.type);
    }
    if (!type.hasTag(TypeTag.CLASS)) {
      return false;
    }
    if (TEXTS.contains(type.tsym.getQualifiedName().toString())) {
      return true;
    }
    for (Type argument : type.getTypeArguments()) {
      if (isText(argument)) {
        return true;
      }
    }
    return false;
  }
}
