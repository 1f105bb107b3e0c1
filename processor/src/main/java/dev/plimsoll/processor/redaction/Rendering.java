package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.ClassName;

/** How a value becomes text. */
sealed interface Rendering {
  /** As the language concatenates it. */
  record Plain() implements Rendering {}

  /** As a fixed text: the value is not even read. */
  record Hidden() implements Rendering {}

  /** By a method of {@code Masks}. */
  record Masked(String method) implements Rendering {}

  /** By a keyed hash, comparable within a scope. */
  record Hashed(String scope) implements Rendering {}

  /** As the range of a width that a number lies in. */
  record Bucketed(long width) implements Rendering {}

  /** By a redactor, held in a constant. */
  record Custom(String constant) implements Rendering {}

  /** By the redaction of its own type. */
  record Nested(ClassName redaction) implements Rendering {}

  /** By a private method that goes through a container. */
  record Container(String method) implements Rendering {}

  /** As the elements of an array. */
  record Elements(boolean isDeep) implements Rendering {}
}
