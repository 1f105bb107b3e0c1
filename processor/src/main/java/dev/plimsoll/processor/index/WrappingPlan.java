package dev.plimsoll.processor.index;

import com.google.common.collect.ImmutableSortedSet;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.TypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.source.Deprecations;
import dev.plimsoll.processor.source.GeneratedNames;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * What an entry of the index will contain.
 *
 * @param name its name
 * @param raw the watched type, without its variables
 * @param wild the watched type, with a wildcard for each variable
 * @param wrapper the wrapper
 * @param wrap the wrapper's static method that wraps; none if it extends the type
 * @param suppressions the warnings that the code cannot avoid
 */
public record WrappingPlan(
    ClassName name,
    ClassName raw,
    TypeName wild,
    ClassName wrapper,
    Optional<String> wrap,
    ImmutableSortedSet<String> suppressions) {

  /** Plans the entry of a type whose wrapper is generated. */
  public static WrappingPlan of(TypeElement type, ClassName wrapper, Optional<String> wrap) {
    return new WrappingPlan(
        ClassName.get(wrapper.packageName(), GeneratedNames.wrapping(type)),
        TypeNames.raw(type),
        TypeNames.wild(type),
        wrapper,
        wrap,
        ImmutableSortedSet.copyOf(Deprecations.of(type)));
  }
}
