package dev.plimsoll.processor.instrument;

import com.google.common.collect.ImmutableList;
import dev.plimsoll.processor.instrument.InstrumentedType.InstrumentedMethod;
import dev.plimsoll.processor.instrument.InstrumentedType.Stray;
import dev.plimsoll.processor.source.Overridable;
import dev.plimsoll.processor.source.Overridable.Method;
import dev.plimsoll.processor.source.Reach;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Reads which calls of a type are watched, and what about them. */
final class InstrumentReader {
  private final AnnotationReader annotations;
  private final Overridable overridable;
  private final OperationReader operations;

  InstrumentReader(
      AnnotationReader annotations, Overridable overridable, OperationReader operations) {
    this.annotations = annotations;
    this.overridable = overridable;
    this.operations = operations;
  }

  InstrumentedType read(TypeElement type) {
    Reach reach = Reach.of(type);
    ImmutableList.Builder<InstrumentedMethod> methods = ImmutableList.builder();
    Set<Element> watched = new HashSet<>();
    for (Method method : overridable.methodsOf(type)) {
      boolean isFinal = method.element().getModifiers().contains(Modifier.FINAL);
      Optional<Operation> operation =
          isFinal ? Optional.empty() : operations.read(method, reach).filter(o -> isWanted(method));
      if (operation.isPresent()) {
        watched.add(method.element());
      }
      if (!isFinal) {
        methods.add(new InstrumentedMethod(method, operation));
      }
    }
    return new InstrumentedType(type, methods.build(), stray(type, watched));
  }

  /** What every object can do is never worth a span. */
  private boolean isWanted(Method method) {
    String name = method.element().getSimpleName().toString();
    int parameters = method.element().getParameters().size();
    boolean isOfObject =
        parameters == 0 && (name.equals("toString") || name.equals("hashCode"))
            || parameters == 1
                && name.equals("equals")
                && method.type().getParameterTypes().get(0).toString().equals("java.lang.Object");
    return !isOfObject
        || Stream.concat(AnnotationReader.OF_CALLS.stream(), AnnotationReader.OF_VALUES.stream())
            .anyMatch(a -> !annotations.allOn(a, method.element()).isEmpty());
  }

  private ImmutableList<Stray> stray(TypeElement type, Set<Element> watched) {
    ImmutableList.Builder<Stray> stray = ImmutableList.builder();
    for (Element member : type.getEnclosedElements()) {
      if (member instanceof ExecutableElement executable) {
        if (member.getKind() == ElementKind.METHOD && !watched.contains(executable)) {
          AnnotationReader.OF_CALLS.forEach(a -> addIfAnnotated(a, executable, stray));
        }
        AnnotationReader.OF_VALUES.forEach(a -> addIfAnnotated(a, executable, stray));
        for (VariableElement parameter : executable.getParameters()) {
          AnnotationReader.OF_VALUES.forEach(a -> addIfAnnotated(a, parameter, stray));
        }
      }
    }
    return stray.build();
  }

  private void addIfAnnotated(
      String annotation, Element element, ImmutableList.Builder<Stray> stray) {
    annotations.allOn(annotation, element).stream()
        .findFirst()
        .ifPresent(
            carried ->
                stray.add(
                    new Stray(element, AnnotationReader.simpleName(annotation), carried.mirror())));
  }
}
