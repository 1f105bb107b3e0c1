package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.Sensitivity;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A type and what is sensitive about it.
 *
 * @param element the type
 * @param whole what is said of the type itself
 * @param members what a value of it is made of, inherited members first
 * @param marks every sensitive element declared in it, parameters and methods too
 */
record RedactedType(
    TypeElement element,
    Optional<Sensitivity> whole,
    ImmutableList<RedactedMember> members,
    ImmutableList<SensitiveMark> marks) {

  /** Returns whether a redaction is to be generated. */
  boolean holdsSensitive() {
    return whole.isPresent() || members.stream().anyMatch(m -> m.sensitivity().isPresent());
  }

  /** Returns the names of the members that are masked; none where a redactor renders all. */
  ImmutableSet<String> sensitiveMembers() {
    return whole.filter(w -> w.redactor().isPresent()).isPresent()
        ? ImmutableSet.of()
        : members.stream()
            .filter(this::isSensitive)
            .map(RedactedMember::name)
            .collect(ImmutableSet.toImmutableSet());
  }

  /** What is said of the whole type holds for its own members. */
  boolean isSensitive(RedactedMember member) {
    return member.sensitivity().isPresent() || whole.isPresent() && member.owner().equals(element);
  }
}
