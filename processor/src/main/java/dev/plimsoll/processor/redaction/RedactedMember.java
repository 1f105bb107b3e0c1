package dev.plimsoll.processor.redaction;

import dev.plimsoll.processor.source.Sensitivity;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * A member that the text of a type shows.
 *
 * @param name its name
 * @param owner the class that declares it
 * @param element the component or field
 * @param type its type, as seen from the redacted type
 * @param access how generated code reads it
 * @param sensitivity what may not be shown of it
 */
record RedactedMember(
    String name,
    TypeElement owner,
    Element element,
    TypeMirror type,
    Access access,
    Optional<Sensitivity> sensitivity) {

  /** How generated code reads a member. */
  enum Access {
    /** By the accessor of a record component. */
    ACCESSOR,

    /** As a field that the package sees. */
    FIELD,

    /** By a handle: the field is private, or another package's. */
    HANDLE,

    /** Not at all: generated code cannot name the class that declares it. */
    NONE
  }
}
