package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.source.Overridable.Method;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/**
 * A type whose calls are watched.
 *
 * @param element the type
 * @param methods the methods that its wrapper overrides
 * @param stray watched elements that no wrapper can override, or that belong to no operation
 */
record InstrumentedType(
    TypeElement element, ImmutableList<InstrumentedMethod> methods, ImmutableList<Stray> stray) {

  /** Returns the operations. */
  ImmutableList<Operation> operations() {
    return methods.stream()
        .flatMap(method -> method.operation().stream())
        .collect(ImmutableList.toImmutableList());
  }

  boolean isInterface() {
    return element.getKind().isInterface();
  }

  /** A method as the wrapper overrides it. */
  record InstrumentedMethod(Method method, Optional<Operation> operation) {
    ExecutableElement element() {
      return method.element();
    }
  }

  /**
   * An annotated element that does not take part.
   *
   * @param element the method or parameter
   * @param annotation the simple name of its annotation
   */
  record Stray(Element element, String annotation, AnnotationMirror mirror) {}
}
