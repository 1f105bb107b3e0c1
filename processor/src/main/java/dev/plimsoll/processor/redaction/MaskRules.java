package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.Mask;
import javax.lang.model.element.TypeElement;
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
      case HMAC -> isText(type) || isWholeNumber(type) || is(type, "java.util.UUID");
      case BUCKET -> isNumber(type);
      case YEAR, MONTH ->
          is(type, "java.time.temporal.TemporalAccessor") || is(type, "java.util.Date");
    };
  }

  /** What a mask can render, in words. */
  static String needs(Mask mask) {
    return switch (mask) {
      case FULL, OMIT -> "nothing";
      case LAST_4 -> "a text or a whole number";
      case EMAIL_DOMAIN -> "a text";
      case HMAC -> "a text, a whole number or a `UUID`";
      case BUCKET -> "a number";
      case YEAR, MONTH -> "a date";
    };
  }

  private boolean isText(TypeMirror type) {
    return is(type, "java.lang.CharSequence");
  }

  private boolean isWholeNumber(TypeMirror type) {
    return type.getKind() == TypeKind.INT
        || type.getKind() == TypeKind.LONG
        || WHOLE_NUMBERS.contains(types.erasure(type).toString());
  }

  private boolean isNumber(TypeMirror type) {
    return switch (type.getKind()) {
      case BYTE, SHORT, INT, LONG, FLOAT, DOUBLE -> true;
      default -> is(type, "java.lang.Number");
    };
  }

  private boolean is(TypeMirror type, String supertype) {
    TypeElement element = elements.getTypeElement(supertype);
    return !type.getKind().isPrimitive()
        && element != null
        && types.isAssignable(types.erasure(type), element.asType());
  }
}
