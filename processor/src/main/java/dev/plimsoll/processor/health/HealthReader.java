package dev.plimsoll.processor.health;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import dev.plimsoll.processor.health.Check.Answer;
import dev.plimsoll.processor.health.Check.Span;
import dev.plimsoll.processor.source.Places;
import dev.plimsoll.processor.source.Supertypes;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/** Reads health checks. */
final class HealthReader {
  static final String HEALTH_DEPENDENCY = "dev.plimsoll.annotations.HealthDependency";

  private static final String RESULT = "dev.plimsoll.runtime.health.HealthResult";
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,8}) ?(ms|s|m|h)");

  private final Supertypes supertypes;
  private final Places places;

  HealthReader(Types types, Places places) {
    this.supertypes = new Supertypes(types);
    this.places = places;
  }

  Check read(ExecutableElement method) {
    AnnotationMirror mirror = MoreElements.getAnnotationMirror(method, HEALTH_DEPENDENCY).get();
    TypeElement owner = MoreElements.asType(method.getEnclosingElement());
    String name = AnnotationValues.getString(value(mirror, "name"));
    return new Check(
        method,
        owner,
        name.isEmpty() ? owner.getSimpleName().toString() : name,
        AnnotationValues.getBoolean(value(mirror, "critical")),
        span(AnnotationValues.getString(value(mirror, "timeout"))),
        span(AnnotationValues.getString(value(mirror, "interval"))),
        answer(method.getReturnType()),
        mirror,
        places.of(method));
  }

  private static AnnotationValue value(AnnotationMirror mirror, String element) {
    return AnnotationMirrors.getAnnotationValue(mirror, element);
  }

  private static Span span(String text) {
    Matcher matcher = SPAN.matcher(text);
    return new Span(
        text,
        matcher.matches()
            ? Optional.of(unit(matcher.group(2)).toMillis(Long.parseLong(matcher.group(1))))
            : Optional.empty());
  }

  private static TimeUnit unit(String text) {
    return switch (text) {
      case "ms" -> TimeUnit.MILLISECONDS;
      case "s" -> TimeUnit.SECONDS;
      case "m" -> TimeUnit.MINUTES;
      default -> TimeUnit.HOURS;
    };
  }

  private Optional<Answer> answer(TypeMirror type) {
    if (type.getKind() == TypeKind.VOID) {
      return Optional.of(Answer.VOID);
    }
    if (type.getKind() == TypeKind.BOOLEAN || isDeclared(type, "java.lang.Boolean")) {
      return Optional.of(Answer.BOOLEAN);
    }
    if (supertypes.find(type, "java.util.concurrent.CompletionStage").isPresent()) {
      return Optional.of(Answer.STAGE);
    }
    return isDeclared(type, RESULT) ? Optional.of(Answer.RESULT) : Optional.empty();
  }

  private boolean isDeclared(TypeMirror type, String name) {
    return type.getKind() == TypeKind.DECLARED && supertypes.find(type, name).isPresent();
  }
}
