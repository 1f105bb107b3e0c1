package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.redaction.RedactionPlan.Read;
import dev.plimsoll.processor.redaction.RedactionPlan.Shape;
import java.util.Optional;

/**
 * How a redacted copy of a value is made.
 *
 * @param isRing whether a value may hold itself, so that its copy has to be kept from never ending
 * @param isBuilt whether by the value's own builder, or else by the constructor
 * @param isExtensible whether a value may be of a subclass, and so may what its builder builds
 * @param arguments what is given to it, in order
 * @param methods the methods that go through containers
 */
record CopyPlan(
    boolean isRing,
    boolean isBuilt,
    boolean isExtensible,
    ImmutableList<Argument> arguments,
    ImmutableList<CopyMethod> methods) {

  /**
   * What a member of the copy is.
   *
   * @param setter the builder's method; empty for an argument of the constructor
   * @param read how the original is read; empty where it is not
   */
  record Argument(String setter, Optional<Read> read, Copy copy) {}

  /**
   * A private method that copies a container.
   *
   * @param isGeneric whether its types may mention the variables of the redacted type
   * @param container the type that it takes and returns
   * @param contents the types of what is in it, the keys of a map before its values
   * @param key what the keys of a map become
   * @param value what elements, or the values of a map, become
   */
  record CopyMethod(
      String name,
      Shape shape,
      boolean isGeneric,
      TypeName container,
      ImmutableList<TypeName> contents,
      Copy key,
      Copy value) {}
}
