package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeVariableName;
import java.util.Optional;

/**
 * What a redaction class will contain.
 *
 * @param name its name
 * @param isPublic whether others than its package may use it
 * @param subject the redacted type, with its variables
 * @param raw the redacted type, without them
 * @param typeVariables the variables, as {@code toString} declares them
 * @param label what the text begins with
 * @param isRing whether a value may hold itself, so that its text has to be kept from never ending
 * @param parts what the text shows
 * @param omitted the names of sensitive members that nothing shows
 * @param handles the handles of fields that the package does not see
 * @param redactors the redactors that render members
 * @param whole the constant of the redactor that renders everything
 * @param containers the methods that go through containers
 * @param copy how a redacted copy is made, where one can be
 * @param suppressions the warnings that the code cannot avoid
 */
record RedactionPlan(
    ClassName name,
    boolean isPublic,
    TypeName subject,
    ClassName raw,
    ImmutableList<TypeVariableName> typeVariables,
    String label,
    boolean isRing,
    ImmutableList<Part> parts,
    ImmutableList<String> omitted,
    ImmutableList<Handle> handles,
    ImmutableList<RedactorConstant> redactors,
    Optional<String> whole,
    ImmutableList<ContainerMethod> containers,
    Optional<CopyPlan> copy,
    ImmutableSortedSet<String> suppressions) {

  /** Returns whether there are members that can be asked for one by one. */
  boolean masksMembers() {
    return !omitted.isEmpty() || parts.stream().anyMatch(Part::isSensitive);
  }

  /** One {@code name=value} of the text. */
  record Part(String name, boolean isSensitive, Read read, Rendering rendering) {}

  /**
   * How a member is read.
   *
   * @param how by what
   * @param name the accessor, the field or the constant of the handle
   * @param cast the type to see the value, or the handle's result, as; empty where not needed
   */
  record Read(RedactedMember.Access how, String name, Optional<TypeName> cast) {}

  /**
   * A handle on a field.
   *
   * @param type the field's erased type; empty where generated code cannot name it
   */
  record Handle(String constant, ClassName owner, String field, Optional<TypeName> type) {}

  /** A redactor, created once. */
  record RedactorConstant(String constant, ClassName redactor, TypeName argument) {}

  /** A private method that renders a container, with how it renders what is in it. */
  record ContainerMethod(
      String name,
      Shape shape,
      TypeName parameter,
      TypeName element,
      Rendering key,
      Rendering value) {}

  /** What goes on in a container. */
  enum Shape {
    COLLECTION,
    SET,
    MAP,
    OPTIONAL,
    ARRAY
  }
}
