package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.Operation.Domain;
import dev.plimsoll.processor.instrument.Operation.Domain.Form;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Proves which values a label can take. */
final class DomainReader {
  private static final String OTHER = "other";

  private final Types types;

  DomainReader(Types types) {
    this.types = types;
  }

  Domain read(TypeMirror type, ImmutableList<String> given) {
    TypeMirror erased = types.erasure(type);
    if (erased.getKind() == TypeKind.BOOLEAN || erased.toString().equals("java.lang.Boolean")) {
      return new Domain(Form.BOOLEAN, ImmutableList.of("false", "true"));
    }
    if (erased.getKind() != TypeKind.DECLARED) {
      return new Domain(Form.UNBOUNDED, ImmutableList.of());
    }
    Element element = MoreTypes.asElement(erased);
    if (element.getKind() == ElementKind.ENUM) {
      return new Domain(
          Form.ENUM,
          element.getEnclosedElements().stream()
              .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
              .map(constant -> constant.getSimpleName().toString())
              .collect(ImmutableList.toImmutableList()));
    }
    if (erased.toString().equals("java.lang.String") && !given.isEmpty()) {
      ImmutableList.Builder<String> values = ImmutableList.<String>builder().addAll(given);
      return new Domain(
          Form.STRING, given.contains(OTHER) ? values.build() : values.add(OTHER).build());
    }
    return new Domain(Form.UNBOUNDED, ImmutableList.of());
  }
}
