package dev.plimsoll.processor.redaction;

import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import java.util.Optional;

/** How a value becomes text. */
sealed interface Rendering {
  /** As the language concatenates it. */
  record Plain() implements Rendering {}

  /**
   * As its own text, kept from never ending: a subclass that is not known here may write it.
   *
   * @param exact the class whose own text is known to end; empty where it may hold others
   */
  record Guarded(Optional<ClassName> exact) implements Rendering {}

  /**
   * As what it is rendered as otherwise, since the whole value is kept from being in itself; where
   * its members are given out one by one, it is not.
   */
  record Enclosed(Rendering own) implements Rendering {}

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

  /**
   * By a private method that goes through a container.
   *
   * @param parameter what the method takes
   */
  record Container(String method, TypeName parameter) implements Rendering {}

  /** As the elements of an array. */
  record Elements(boolean isDeep) implements Rendering {}
}
