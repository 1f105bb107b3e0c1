package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.emit.Facts;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Sensitivity;
import javax.lang.model.element.ElementKind;

/** Records what is sensitive, for the inventory and for those who use the type. */
final class SensitiveFacts {
  private final Facts facts;
  private final Places places;

  SensitiveFacts(Facts facts, Places places) {
    this.facts = facts;
    this.places = places;
  }

  void add(RedactedType type) {
    if (type.element().getKind() == ElementKind.ANNOTATION_TYPE) {
      /* A term of a taxonomy: nothing is sensitive until something carries it. */
      return;
    }
    type.marks().forEach(mark -> add(type, mark));
  }

  private void add(RedactedType type, SensitiveMark mark) {
    Sensitivity sensitivity = mark.sensitivity();
    facts.add(
        "sensitive",
        type.element(),
        type.element().getQualifiedName(),
        mark.member(),
        mark.memberKind(),
        sensitivity.kind(),
        sensitivity.mask(),
        sensitivity
            .redactor()
            .map(redactor -> MoreTypes.asTypeElement(redactor).getQualifiedName().toString())
            .orElse(""),
        places.of(mark.element()),
        detail(sensitivity));
  }

  /** What a mask depends on besides the value. */
  private static String detail(Sensitivity sensitivity) {
    return switch (sensitivity.mask()) {
      case BUCKET -> String.valueOf(sensitivity.bucket());
      case HMAC -> sensitivity.scope();
      default -> "";
    };
  }
}
