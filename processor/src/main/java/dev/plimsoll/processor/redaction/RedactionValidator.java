package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.GeneratedTypes;
import dev.plimsoll.processor.source.Mask;
import dev.plimsoll.processor.source.Sensitivity;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Taxonomy;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Judges what a user declared sensitive. */
final class RedactionValidator {
  static final String REDACTABLE = "dev.plimsoll.annotations.Redactable";

  private final GeneratedTypes generatedTypes;
  private final MaskRules masks;
  private final RedactorRules redactors;
  private final CopyRules copies;

  RedactionValidator(
      GeneratedTypes generatedTypes, MaskRules masks, RedactorRules redactors, CopyRules copies) {
    this.generatedTypes = generatedTypes;
    this.masks = masks;
    this.redactors = redactors;
    this.copies = copies;
  }

  ValidationReport validate(RedactedType type) {
    ValidationReport.Builder report = ValidationReport.about(type.element());
    switch (type.element().getKind()) {
      case INTERFACE -> refuseInterface(type, report);
      case ENUM -> refuseFields(Problem.SENSITIVE_ON_ENUM, type, report);
      case ANNOTATION_TYPE -> refuseAnnotationMembers(type, report);
      default -> validateHolder(type, report);
    }
    type.marks().forEach(mark -> validateMark(mark, report));
    MoreElements.getAnnotationMirror(type.element(), REDACTABLE)
        .toJavaUtil()
        .ifPresent(redactable -> validateCopy(type, redactable, report));
    return report.build();
  }

  private static void refuseInterface(RedactedType type, ValidationReport.Builder report) {
    type.whole()
        .ifPresent(
            whole ->
                report.add(
                    Problem.SENSITIVE_ON_INTERFACE,
                    type.element(),
                    whole.mirror(),
                    type.element().getSimpleName()));
  }

  private static void refuseFields(
      Problem problem, RedactedType type, ValidationReport.Builder report) {
    for (SensitiveMark mark : type.marks()) {
      if (mark.memberKind().equals("type") || mark.memberKind().equals("field")) {
        report.add(
            problem,
            mark.sensitivity().carrier(),
            mark.sensitivity().mirror(),
            type.element().getSimpleName());
      }
    }
  }

  private static void refuseAnnotationMembers(RedactedType type, ValidationReport.Builder report) {
    for (SensitiveMark mark : type.marks()) {
      if (!mark.memberKind().equals("type")) {
        report.add(
            Problem.SENSITIVE_ON_ANNOTATION,
            mark.sensitivity().carrier(),
            mark.sensitivity().mirror(),
            type.element().getSimpleName() + "." + mark.member());
      }
    }
  }

  private void validateHolder(RedactedType type, ValidationReport.Builder report) {
    if (!type.holdsSensitive()) {
      return;
    }
    TypeElement element = type.element();
    String generated = GeneratedNames.redaction(element);
    if (GeneratedNames.isPrivate(element)) {
      report.add(Problem.PRIVATE_TYPE, element, element.getSimpleName(), generated);
    }
    if (!generatedTypes.claim(element, generated)) {
      report.add(Problem.GENERATED_NAME_TAKEN, element, generated, element.getSimpleName());
    }
    for (RedactedMember member : type.members()) {
      member.sensitivity().ifPresent(sensitivity -> validateMember(type, member, report));
    }
  }

  private void validateCopy(
      RedactedType type, AnnotationMirror redactable, ValidationReport.Builder report) {
    TypeElement element = type.element();
    if (!type.holdsSensitive()) {
      report.add(Problem.NOTHING_TO_REDACT, element, redactable, element.getSimpleName());
      return;
    }
    copies
        .findObstacle(type)
        .ifPresent(
            obstacle ->
                report.add(
                    Problem.CANNOT_REDACT, element, redactable, element.getSimpleName(), obstacle));
  }

  private void validateMember(
      RedactedType type, RedactedMember member, ValidationReport.Builder report) {
    Sensitivity sensitivity = member.sensitivity().get();
    if (member.access() == RedactedMember.Access.NONE) {
      report.add(
          Problem.SENSITIVE_OUT_OF_REACH,
          type.element(),
          type.element().getSimpleName(),
          member.name(),
          member.owner().getSimpleName(),
          GeneratedNames.redaction(type.element()),
          member.owner().getSimpleName());
      return;
    }
    if (!member.owner().equals(type.element())) {
      /* Judged where it is declared. */
      return;
    }
    if (sensitivity.redactor().isPresent()) {
      redactors.validateArgument(sensitivity, member, report);
    } else if (!masks.fits(sensitivity.mask(), member.type())) {
      report.add(
          Problem.MASK_NEEDS_TEXT,
          sensitivity.carrier(),
          sensitivity.mirror(),
          sensitivity.mask(),
          MaskRules.needs(sensitivity.mask()),
          member.name(),
          Signatures.brief(member.type()));
    }
  }

  private void validateMark(SensitiveMark mark, ValidationReport.Builder report) {
    Sensitivity sensitivity = mark.sensitivity();
    Element carrier = sensitivity.carrier();
    AnnotationMirror mirror = sensitivity.mirror();
    ImmutableList<AnnotationMirror> terms = Taxonomy.terms(carrier);
    if (terms.size() > 1) {
      report.add(
          Problem.AMBIGUOUS_SENSITIVE,
          carrier,
          Iterables.getLast(terms),
          carrier.getSimpleName(),
          name(terms.get(0)),
          name(terms.get(1)));
    }
    if (mark.memberKind().equals("method")
        && MoreElements.asExecutable(mark.element()).getReturnType().getKind() == TypeKind.VOID) {
      report.add(Problem.SENSITIVE_VOID, carrier, mirror, carrier.getSimpleName());
    }
    if (SecretRules.isWeaklyMasked(sensitivity, mark.element().getSimpleName().toString())) {
      report.add(
          Problem.WEAK_CREDENTIAL_MASK,
          carrier,
          mirror,
          carrier.getSimpleName(),
          sensitivity.redactor().isPresent()
              ? "a redactor of its own"
              : "`Mask." + sensitivity.mask() + "`");
    }
    if (sensitivity.mask() == Mask.BUCKET && sensitivity.bucket() < 1) {
      report.add(
          Problem.INVALID_BUCKET, carrier, mirror, carrier.getSimpleName(), sensitivity.bucket());
    }
    if (sensitivity.redactor().isPresent() && sensitivity.isMaskGiven()) {
      report.add(Problem.MASK_AND_REDACTOR, carrier, mirror, carrier.getSimpleName());
    }
    redactors.validateClass(sensitivity, report);
  }

  private static String name(AnnotationMirror mirror) {
    return MoreTypes.asTypeElement(mirror.getAnnotationType()).getSimpleName().toString();
  }
}
