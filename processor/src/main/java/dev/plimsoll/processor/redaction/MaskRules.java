package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.Mask;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which mask can render which type: a part of a text can only be kept where there is a text. */
final class MaskRules {
  private static final ImmutableSet<String> WHOLE_NUMBERS =
      ImmutableSet.of("java.lang.Integer", "java.lang.Long", "java.math.BigInteger");

  private final Types types;
  private final Elements elements;

  MaskRules(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  boolean fits(Mask mask, TypeMirror type) {
    return switch (mask) {
      case FULL, OMIT -> true;
      case LAST_4 -> isText(type) || isWholeNumber(type);
      case EMAIL_DOMAIN -> isText(type);
    };
  }

  private boolean isText(TypeMirror type) {
    return !type.getKind().isPrimitive()
        && types.isAssignable(
            types.erasure(type), elements.getTypeElement("java.lang.CharSequence").asType());
  }

  private boolean isWholeNumber(TypeMirror type) {
    return type.getKind() == TypeKind.INT
        || type.getKind() == TypeKind.LONG
        || WHOLE_NUMBERS.contains(types.erasure(type).toString());
  }
}
