package dev.plimsoll.processor.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/**
 * The way from an argument to a value in it.
 *
 * @param text the path as written; empty for the argument itself
 * @param start the type of the argument
 * @param steps the calls on the way
 * @param broken where the path ends in nothing
 */
public record AccessPath(
    String text, TypeMirror start, ImmutableList<Step> steps, Optional<Broken> broken) {

  /** Returns the type of the value. */
  public TypeMirror end() {
    return steps.isEmpty() ? start : steps.get(steps.size() - 1).type();
  }

  /**
   * One call without arguments.
   *
   * @param owner the type that declares the property
   * @param property its name
   * @param method the method to call
   * @param type what the call gives, as seen from the type before it
   */
  public record Step(TypeElement owner, String property, String method, TypeMirror type) {}

  /**
   * A step that does not exist.
   *
   * @param type the type that has no such property
   * @param property the property that was looked for
   * @param known the properties that it has
   */
  public record Broken(TypeMirror type, String property, ImmutableList<String> known) {}
}
