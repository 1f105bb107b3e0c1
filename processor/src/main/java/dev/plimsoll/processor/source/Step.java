package dev.plimsoll.processor.source;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** What is done about the types that carry some annotations. */
public interface Step {
  /** Returns whether the step is about types in which this annotation stands. */
  boolean isAbout(TypeElement annotation);

  /** Finds the name of a type that has to be there first; another processor may generate it. */
  default Optional<String> findMissing(TypeElement type) {
    return Unresolved.find(type);
  }

  /** Handles a type for which nothing is missing; called once for each. */
  void process(TypeElement type);

  /** Says what is missing for a type to the end, as far as javac does not. */
  default void giveUp(TypeElement type) {}
}
