package dev.plimsoll.processor.health;

import dev.plimsoll.processor.source.Place;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * A method that checks something the service needs.
 *
 * @param method the method
 * @param owner the type that declares it
 * @param name what the health document calls it
 * @param isCritical whether the service cannot work without it
 * @param timeout how long one check may take
 * @param interval the time between two checks
 * @param answer how it tells what it found
 * @param mirror its annotation
 * @param place where it stands
 */
record Check(
    ExecutableElement method,
    TypeElement owner,
    String name,
    boolean isCritical,
    Span timeout,
    Span interval,
    Optional<Answer> answer,
    AnnotationMirror mirror,
    Place place) {

  boolean isStatic() {
    return method.getModifiers().contains(Modifier.STATIC);
  }

  /**
   * A duration.
   *
   * @param text as written
   * @param millis as a number, if it can be read as one
   */
  record Span(String text, Optional<Long> millis) {}

  /** How a check tells what it found. */
  enum Answer {
    BOOLEAN("ofBoolean"),
    VOID("ofVoid"),
    STAGE("ofStage"),
    RESULT("ofResult");

    private final String factory;

    Answer(String factory) {
      this.factory = factory;
    }

    /** The method of the runtime that takes such a check. */
    String factory() {
      return factory;
    }
  }
}
