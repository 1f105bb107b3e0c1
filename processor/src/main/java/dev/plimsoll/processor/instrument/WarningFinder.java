package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.instrument.InstrumentedType.InstrumentedMethod;
import dev.plimsoll.processor.source.AccessPath;
import dev.plimsoll.processor.source.Deprecations;
import dev.plimsoll.processor.source.Overridable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Finds the warnings that a wrapper cannot avoid: it must repeat the signatures of the wrapped type
 * to the letter, with their raw and deprecated types.
 */
final class WarningFinder {
  private static final ImmutableSet<String> INTERRUPTIBLE =
      ImmutableSet.of(
          "java.lang.Throwable", "java.lang.Exception", "java.lang.InterruptedException");

  private final Types types;
  private final Elements elements;

  WarningFinder(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  Set<String> find(InstrumentedType type) {
    Set<String> warnings = new TreeSet<>(Deprecations.of(type.element()));
    for (InstrumentedMethod method : type.methods()) {
      if (type.isInterface() || method.operation().isPresent()) {
        addOfMethod(method, warnings);
      }
    }
    if (!type.isInterface()) {
      ElementFilter.constructorsIn(type.element().getEnclosedElements()).stream()
          .filter(constructor -> !constructor.getModifiers().contains(Modifier.PRIVATE))
          .forEach(constructor -> addOfExecutable(constructor, warnings));
    }
    TypeMirror serializable = elements.getTypeElement("java.io.Serializable").asType();
    if (types.isSubtype(types.erasure(type.element().asType()), serializable)) {
      warnings.add("serial");
    }
    if (!type.isInterface() && type.operations().stream().anyMatch(WarningFinder::isPolled)) {
      warnings.add("this-escape");
    }
    if (type.isInterface() && hasSimilarOverloads(type)) {
      warnings.add("overloads");
    }
    return warnings;
  }

  private static boolean isPolled(Operation operation) {
    return operation.meters().levels().stream().anyMatch(Operation.Level::isPolled);
  }

  private void addOfMethod(InstrumentedMethod method, Set<String> warnings) {
    addOfExecutable(method.element(), warnings);
    if (isCloseThatMayBeInterrupted(method)) {
      warnings.add("try");
    }
    Set<String> seen = new HashSet<>();
    addOfType(method.method().type().getReturnType(), warnings, seen);
    method.method().type().getParameterTypes().forEach(t -> addOfType(t, warnings, seen));
    method.operation().ifPresent(operation -> addOfOperation(operation, warnings, seen));
    if (method.operation().isPresent() && isRaw(method.method().type().getReturnType())
        || isRawOfSeveral(method.method())) {
      warnings.add("unchecked");
    }
  }

  /** The raw form of a method overrides a generic one, too, and javac may call that. */
  private static boolean isRawOfSeveral(Overridable.Method method) {
    return method.declarations().size() > 1
        && method.type().getParameterTypes().stream().anyMatch(WarningFinder::isRaw);
  }

  private static boolean isCloseThatMayBeInterrupted(InstrumentedMethod method) {
    return method.element().getSimpleName().contentEquals("close")
        && method.element().getParameters().isEmpty()
        && method.method().thrown().stream()
            .map(Object::toString)
            .anyMatch(name -> INTERRUPTIBLE.contains(name));
  }

  private void addOfExecutable(ExecutableElement executable, Set<String> warnings) {
    warnings.addAll(Deprecations.of(executable));
    executable
        .getAnnotationMirrors()
        .forEach(
            copied -> warnings.addAll(Deprecations.of(copied.getAnnotationType().asElement())));
    Set<String> seen = new HashSet<>();
    executable.getParameters().forEach(parameter -> addOfType(parameter.asType(), warnings, seen));
    executable.getThrownTypes().forEach(thrown -> addOfType(thrown, warnings, seen));
    executable
        .getTypeParameters()
        .forEach(parameter -> addOfType(parameter.asType(), warnings, seen));
    if (executable.isVarArgs()) {
      List<? extends TypeMirror> parameters =
          executable.getParameters().stream().map(p -> p.asType()).toList();
      if (!isReifiable(
          MoreTypes.asArray(parameters.get(parameters.size() - 1)).getComponentType())) {
        warnings.add("unchecked");
      }
    }
  }

  private void addOfOperation(Operation operation, Set<String> warnings, Set<String> seen) {
    operation.declared().forEach(thrown -> addOfType(thrown, warnings, seen));
    Stream<AccessPath> tags = operation.tags().stream().map(Operation.Tag::path);
    Stream<AccessPath> attributes =
        operation.span().stream()
            .flatMap(s -> s.attributes().stream())
            .map(Operation.Attribute::path);
    Stream<AccessPath> measured =
        Stream.concat(operation.meters().sizes().stream(), operation.meters().levels().stream())
            .map(Operation.Picked::path);
    Stream.of(tags, attributes, measured)
        .flatMap(paths -> paths)
        .forEach(path -> addOfPath(path, warnings, seen));
    operation
        .metric()
        .ifPresent(
            metric -> {
              metric.expected().forEach(expected -> addOfType(expected, warnings, seen));
              metric.errors().forEach(error -> addOfType(error.type(), warnings, seen));
            });
  }

  private void addOfPath(AccessPath path, Set<String> warnings, Set<String> seen) {
    for (AccessPath.Step step : path.steps()) {
      ElementFilter.methodsIn(step.owner().getEnclosedElements()).stream()
          .filter(method -> method.getSimpleName().contentEquals(step.method()))
          .filter(method -> method.getParameters().isEmpty())
          .forEach(method -> warnings.addAll(Deprecations.of(method)));
      addOfType(step.type(), warnings, seen);
    }
  }

  private void addOfType(TypeMirror type, Set<String> warnings, Set<String> seen) {
    if (type instanceof ArrayType array) {
      addOfType(array.getComponentType(), warnings, seen);
    } else if (type instanceof TypeVariable variable) {
      if (seen.add(variable.toString())) {
        addOfType(variable.getUpperBound(), warnings, seen);
      }
    } else if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        addOfType(wildcard.getExtendsBound(), warnings, seen);
      }
      if (wildcard.getSuperBound() != null) {
        addOfType(wildcard.getSuperBound(), warnings, seen);
      }
    } else if (type instanceof IntersectionType intersection) {
      intersection.getBounds().forEach(bound -> addOfType(bound, warnings, seen));
    } else if (type.getKind() == TypeKind.DECLARED) {
      warnings.addAll(Deprecations.of(MoreTypes.asElement(type)));
      if (isRaw(type)) {
        warnings.add("rawtypes");
      }
      MoreTypes.asDeclared(type).getTypeArguments().forEach(a -> addOfType(a, warnings, seen));
    }
  }

  private static boolean isRaw(TypeMirror type) {
    return type instanceof DeclaredType declared
        && declared.getTypeArguments().isEmpty()
        && !((TypeElement) declared.asElement()).getTypeParameters().isEmpty();
  }

  private boolean isReifiable(TypeMirror type) {
    return types.isSameType(type, types.erasure(type))
        || type instanceof DeclaredType declared
            && declared.getTypeArguments().stream()
                .allMatch(
                    a ->
                        a instanceof WildcardType w
                            && w.getExtendsBound() == null
                            && w.getSuperBound() == null);
  }

  /** javac warns where two overloads take different functional interfaces in the same place. */
  private static boolean hasSimilarOverloads(InstrumentedType type) {
    List<InstrumentedMethod> methods = type.methods();
    for (InstrumentedMethod a : methods) {
      for (InstrumentedMethod b : methods) {
        if (a != b
            && a.element().getSimpleName().equals(b.element().getSimpleName())
            && a.element().getParameters().size() == b.element().getParameters().size()
            && hasFunctionalParameter(a.element())
            && hasFunctionalParameter(b.element())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasFunctionalParameter(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> parameter.asType())
        .filter(type -> type.getKind() == TypeKind.DECLARED)
        .map(MoreTypes::asElement)
        .anyMatch(element -> MoreElements.isType(element) && element.getKind().isInterface());
  }
}
