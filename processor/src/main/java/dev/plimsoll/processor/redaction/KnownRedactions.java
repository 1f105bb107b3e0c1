package dev.plimsoll.processor.redaction;

import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.SensitiveTypes;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Knows which types have a redaction, in this compilation or on the class path. */
final class KnownRedactions {
  private final Elements elements;
  private final SensitiveTypes sensitiveTypes;
  private final Places places;
  private final Map<TypeElement, Boolean> compiled = new HashMap<>();

  KnownRedactions(Elements elements, SensitiveTypes sensitiveTypes, Places places) {
    this.elements = elements;
    this.sensitiveTypes = sensitiveTypes;
    this.places = places;
  }

  /** Returns whether a type has a redaction that generated code beside another can call. */
  boolean isVisible(TypeElement candidate, TypeElement beside) {
    if (SensitiveTypes.isPlatform(candidate)
        || !candidate.getKind().isClass()
        || candidate.getKind() == ElementKind.ENUM
        || !sensitiveTypes.isSensitive(candidate)
        || GeneratedNames.isPrivate(candidate)) {
      return false;
    }
    if (isCompiled(candidate)) {
      return Reach.of(beside).sees(candidate);
    }
    TypeElement redaction = find(candidate);
    return redaction != null && Reach.of(beside).sees(redaction);
  }

  /** Returns whether a redaction is there already, compiled before, and makes no copies. */
  boolean isWithoutCopy(TypeElement type) {
    if (isCompiled(type)) {
      return false;
    }
    TypeElement redaction = find(type);
    return redaction != null
        && ElementFilter.methodsIn(redaction.getEnclosedElements()).stream()
            .noneMatch(method -> method.getSimpleName().contentEquals("redact"));
  }

  /** Asked for each mention of a type, and dear: the compiler looks through the file. */
  private boolean isCompiled(TypeElement type) {
    return compiled.computeIfAbsent(type, places::isCompiled);
  }

  private TypeElement find(TypeElement type) {
    return elements.getTypeElement(GeneratedNames.qualified(type, GeneratedNames.redaction(type)));
  }
}
