package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Sensitivity;
import dev.plimsoll.processor.source.Signatures;
import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Which class can serve as a redactor, and of what. */
final class RedactorRules {
  private static final String REDACTOR = "dev.plimsoll.annotations.Redactor";

  private final Types types;
  private final Supertypes supertypes;

  RedactorRules(Types types) {
    this.types = types;
    this.supertypes = new Supertypes(types);
  }

  void validateClass(Sensitivity sensitivity, ValidationReport.Builder report) {
    if (sensitivity.redactor().isEmpty()) {
      return;
    }
    TypeElement redactor = MoreTypes.asTypeElement(sensitivity.redactor().get());
    Optional<String> obstacle = findObstacle(redactor);
    obstacle.ifPresent(
        reason ->
            report.add(
                Problem.REDACTOR_NOT_USABLE,
                sensitivity.carrier(),
                sensitivity.mirror(),
                redactor.getSimpleName(),
                reason));
  }

  void validateArgument(
      Sensitivity sensitivity, RedactedMember member, ValidationReport.Builder report) {
    DeclaredType redactor = sensitivity.redactor().get();
    Optional<TypeMirror> taken =
        supertypes
            .find(redactor, REDACTOR)
            .filter(type -> type.getTypeArguments().size() == 1)
            .map(type -> type.getTypeArguments().get(0));
    TypeMirror given =
        member.type().getKind().isPrimitive()
            ? types.boxedClass(MoreTypes.asPrimitiveType(member.type())).asType()
            : member.type();
    if (taken.isPresent() && !types.isAssignable(given, taken.get())) {
      report.add(
          Problem.REDACTOR_TAKES_ANOTHER_TYPE,
          sensitivity.carrier(),
          sensitivity.mirror(),
          MoreTypes.asTypeElement(redactor).getSimpleName(),
          Signatures.brief(taken.get()),
          member.name(),
          Signatures.brief(member.type()));
    }
  }

  private static Optional<String> findObstacle(TypeElement redactor) {
    if (redactor.getKind() == ElementKind.INTERFACE
        || redactor.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("it is abstract");
    }
    if (!GeneratedNames.isPublic(redactor)) {
      return Optional.of("it is not public");
    }
    if (redactor.getNestingKind().isNested()
        && !redactor.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("it is an inner class");
    }
    boolean isConstructible =
        ElementFilter.constructorsIn(redactor.getEnclosedElements()).stream()
            .anyMatch(RedactorRules::isPublicWithoutParameters);
    return isConstructible
        ? Optional.empty()
        : Optional.of("it has no public constructor without parameters");
  }

  private static boolean isPublicWithoutParameters(ExecutableElement constructor) {
    return constructor.getParameters().isEmpty()
        && constructor.getModifiers().contains(Modifier.PUBLIC);
  }
}
