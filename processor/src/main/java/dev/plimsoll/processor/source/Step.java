package dev.plimsoll.processor.source;

import javax.lang.model.element.TypeElement;

/** What is done about the types that carry some annotations. */
public interface Step {
  /** Returns whether the step is about types in which this annotation stands. */
  boolean isAbout(TypeElement annotation);

  /** Handles a type all of whose members could be resolved; called once for each type. */
  void process(TypeElement type);
}
