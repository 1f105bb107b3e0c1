package dev.plimsoll.processor.health;

import com.google.auto.common.MoreElements;
import dev.plimsoll.processor.diagnostic.Problem;
import dev.plimsoll.processor.diagnostic.ValidationReport;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Signatures;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Judges health checks, each by itself and all of them together. */
final class HealthValidator {
  private final Types types;
  private final Elements elements;
  private final Places places;

  HealthValidator(Types types, Elements elements, Places places) {
    this.types = types;
    this.elements = elements;
    this.places = places;
  }

  /** Judges one check. */
  ValidationReport validate(Check check, HealthModel model) {
    ValidationReport.Builder report = ValidationReport.about(Places.outermost(check.owner()));
    String method = Signatures.brief(check.method());
    if (check.method().getModifiers().contains(Modifier.PRIVATE)) {
      report.add(Problem.HEALTH_PRIVATE, check.method(), check.mirror(), method, model.className());
    } else if (!isVisible(check, model)) {
      report.add(
          Problem.HEALTH_OUT_OF_REACH,
          check.method(),
          check.mirror(),
          method,
          model.qualifiedName());
    }
    if (!check.method().getParameters().isEmpty()) {
      report.add(Problem.HEALTH_PARAMETERS, check.method(), check.mirror(), method);
    }
    if (check.answer().isEmpty()) {
      report.add(
          Problem.HEALTH_RETURN,
          check.method(),
          check.mirror(),
          method,
          Signatures.brief(check.method().getReturnType()));
    }
    validateThrown(check, report);
    validateTimes(check, report);
    return report.build();
  }

  private void validateThrown(Check check, ValidationReport.Builder report) {
    for (TypeMirror thrown : check.method().getThrownTypes()) {
      TypeMirror erased = types.erasure(thrown);
      if (!isSubtype(erased, "java.lang.Exception") && !isSubtype(erased, "java.lang.Error")) {
        report.add(
            Problem.HEALTH_THROWS,
            check.method(),
            check.mirror(),
            Signatures.brief(check.method()),
            Signatures.brief(thrown));
      }
    }
  }

  private boolean isSubtype(TypeMirror type, String name) {
    return types.isSubtype(type, elements.getTypeElement(name).asType());
  }

  private static void validateTimes(Check check, ValidationReport.Builder report) {
    validateTime("timeout", check.timeout(), check, report);
    validateTime("interval", check.interval(), check, report);
    if (check.timeout().millis().isPresent()
        && check.interval().millis().isPresent()
        && check.timeout().millis().get() >= check.interval().millis().get()) {
      report.add(
          Problem.HEALTH_TIMEOUT,
          check.method(),
          check.mirror(),
          Signatures.brief(check.method()),
          check.timeout().text(),
          check.interval().text());
    }
  }

  private static void validateTime(
      String role, Check.Span span, Check check, ValidationReport.Builder report) {
    if (span.millis().isEmpty()) {
      report.add(
          Problem.HEALTH_DURATION,
          check.method(),
          check.mirror(),
          role,
          span.text(),
          Signatures.brief(check.method()));
    }
  }

  /** Judges the registry as a whole. */
  ValidationReport validate(HealthModel model) {
    Check first = model.checks().get(0);
    ValidationReport.Builder report = ValidationReport.about(Places.outermost(first.owner()));
    TypeElement taken = elements.getTypeElement(model.qualifiedName());
    if (taken != null && places.hasSource(taken)) {
      report.add(
          Problem.GENERATED_NAME_TAKEN,
          first.method(),
          model.className(),
          "the health checks of this compilation");
    }
    if (model.packageName().isEmpty() && !model.isNamed()) {
      model.checks().stream()
          .filter(check -> !RegistryName.packageOf(check).equals(RegistryName.packageOf(first)))
          .findFirst()
          .ifPresent(
              other ->
                  report.add(
                      Problem.HEALTH_NO_PACKAGE,
                      first.method(),
                      first.mirror(),
                      first.owner().getQualifiedName(),
                      other.owner().getQualifiedName()));
    }
    return report.build();
  }

  /** Judges one check against those before it. */
  ValidationReport validateName(Check check, Map<String, Check> named) {
    ValidationReport.Builder report = ValidationReport.about(Places.outermost(check.owner()));
    Check earlier = named.putIfAbsent(check.name(), check);
    if (earlier != null) {
      report.add(
          Problem.HEALTH_DUPLICATE,
          check.method(),
          check.mirror(),
          Signatures.brief(earlier.method()),
          Signatures.brief(check.method()),
          check.name());
    }
    return report.build();
  }

  private static boolean isVisible(Check check, HealthModel model) {
    boolean isSamePackage = RegistryName.packageOf(check).equals(model.packageName());
    for (Element e = check.method(); isMember(e); e = e.getEnclosingElement()) {
      boolean isPublic = e.getModifiers().contains(Modifier.PUBLIC);
      boolean isPrivate = e.getModifiers().contains(Modifier.PRIVATE);
      if (isPrivate || !isPublic && !isSamePackage) {
        return false;
      }
    }
    return true;
  }

  private static boolean isMember(Element element) {
    return element.getEnclosingElement() != null && !isPackage(element);
  }

  private static boolean isPackage(Element element) {
    return element.equals(MoreElements.getPackage(element));
  }
}
