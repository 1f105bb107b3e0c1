package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.ClassName;

/** How a value becomes its counterpart in a redacted copy. */
sealed interface Copy {
  /** As it is: nothing sensitive is in it. */
  record Same() implements Copy {}

  /** As the text that shows it; null stays null. */
  record Text(Rendering rendering) implements Copy {}

  /** As a value that says nothing. */
  record Nothing(String literal) implements Copy {}

  /** As an empty container, made by a method. */
  record Empty(ClassName type, String method) implements Copy {}

  /**
   * As a redacted copy by the redaction of its own type.
   *
   * @param mayBeNone whether the value may hold itself or be of a subclass, so that its copy may be
   *     null
   */
  record Nested(ClassName redaction, boolean mayBeNone) implements Copy {}

  /** By a private method that goes through a container. */
  record Through(String method) implements Copy {}
}
