package dev.plimsoll.processor.redaction;

import com.google.common.collect.ImmutableList;
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
}
