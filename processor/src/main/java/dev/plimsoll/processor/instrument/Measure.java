package dev.plimsoll.processor.instrument;

import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** How a value becomes a number: as itself, or by its size. */
enum Measure {
  PRIMITIVE("$L", false),
  NUMBER("$L.doubleValue()", true),
  SIZE("$L.size()", true),
  LENGTH("$L.length()", true),
  ARRAY("$L.length", true);

  private final String format;
  private final boolean isDereferenced;

  Measure(String format, boolean isDereferenced) {
    this.format = format;
    this.isDereferenced = isDereferenced;
  }

  /** Finds the measure of a type; nothing where it is no number and has no size. */
  static Optional<Measure> of(TypeMirror type, Types types) {
    if (type.getKind().isPrimitive()) {
      return type.getKind() == TypeKind.BOOLEAN || type.getKind() == TypeKind.CHAR
          ? Optional.empty()
          : Optional.of(PRIMITIVE);
    }
    if (types.erasure(type).getKind() == TypeKind.ARRAY) {
      return Optional.of(ARRAY);
    }
    Supertypes supertypes = new Supertypes(types);
    if (supertypes.find(type, "java.lang.Number").isPresent()) {
      return Optional.of(NUMBER);
    }
    if (supertypes.find(type, "java.util.Collection").isPresent()
        || supertypes.find(type, "java.util.Map").isPresent()) {
      return Optional.of(SIZE);
    }
    return supertypes.find(type, "java.lang.CharSequence").map(text -> LENGTH);
  }

  /** Whether a value says something of itself, and not only how much of it there is. */
  boolean isValue() {
    return this == PRIMITIVE || this == NUMBER;
  }

  boolean isDereferenced() {
    return isDereferenced;
  }

  /** The expression, with {@code $L} for the value. */
  String format() {
    return format;
  }
}
