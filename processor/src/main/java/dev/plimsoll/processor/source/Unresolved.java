package dev.plimsoll.processor.source;

import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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

/**
 * Finds types that a declaration mentions but that do not exist, or not yet: another processor may
 * still generate them.
 *
 * <p>What Plimsoll itself will generate for the type is not missed, or a class could not mention
 * its own wrapper.
 */
public final class Unresolved {
  private final ImmutableSet<String> own;
  private final Set<String> seen = new HashSet<>();

  private Unresolved(ImmutableSet<String> own) {
    this.own = own;
  }

  private static Unresolved of(TypeElement type) {
    String redaction = GeneratedNames.redaction(type);
    String wrapper = GeneratedNames.instrumented(type);
    return new Unresolved(
        ImmutableSet.of(
            redaction,
            wrapper,
            GeneratedNames.qualified(type, redaction),
            GeneratedNames.qualified(type, wrapper)));
  }

  /** Finds the first type that is missing from a type's declaration and members. */
  public static Optional<String> find(TypeElement type) {
    Unresolved search = of(type);
    return Stream.<Element>concat(
            Stream.of(type),
            type.getEnclosedElements().stream()
                .filter(member -> !member.getKind().isClass() && !member.getKind().isInterface()))
        .flatMap(element -> search.inDeclaration(element).stream())
        .findFirst();
  }

  /**
   * A method that mentions a type that is missing.
   *
   * @param method the method, of a supertype
   * @param type the name of the type
   */
  public record Missing(ExecutableElement method, String type) {}

  /** Finds the first type that is missing from the methods that a type inherits. */
  public static Optional<Missing> findInherited(TypeElement type, Elements elements) {
    Unresolved search = of(type);
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> !method.getEnclosingElement().equals(type))
        .flatMap(
            method ->
                search.inSignature(method).map(missing -> new Missing(method, missing)).stream())
        .findFirst();
  }

  private Optional<String> inDeclaration(Element element) {
    Optional<String> inAnnotations = first(element.getAnnotationMirrors(), this::inAnnotation);
    if (inAnnotations.isPresent()) {
      return inAnnotations;
    }
    if (element instanceof TypeElement type) {
      return inType(type.getSuperclass())
          .or(() -> first(type.getInterfaces(), this::inType))
          .or(() -> first(type.getTypeParameters(), parameter -> inType(parameter.asType())));
    }
    if (element instanceof ExecutableElement method) {
      return first(method.getParameters(), this::inDeclaration).or(() -> inSignature(method));
    }
    return inType(element.asType());
  }

  private Optional<String> inSignature(ExecutableElement method) {
    return inType(method.getReturnType())
        .or(() -> first(method.getParameters(), parameter -> inType(parameter.asType())))
        .or(() -> first(method.getThrownTypes(), this::inType))
        .or(() -> first(method.getTypeParameters(), parameter -> inType(parameter.asType())));
  }

  private Optional<String> inType(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      String name = type.toString();
      String raw = name.contains("<") ? name.substring(0, name.indexOf('<')) : name;
      return own.contains(raw) ? Optional.empty() : Optional.of(raw);
    }
    if (type instanceof ArrayType array) {
      return inType(array.getComponentType());
    }
    if (type instanceof TypeVariable variable) {
      return seen.add(variable.toString()) ? inType(variable.getUpperBound()) : Optional.empty();
    }
    if (type instanceof WildcardType wildcard) {
      return Optional.ofNullable(wildcard.getExtendsBound())
          .or(() -> Optional.ofNullable(wildcard.getSuperBound()))
          .flatMap(this::inType);
    }
    if (type instanceof IntersectionType intersection) {
      return first(intersection.getBounds(), this::inType);
    }
    return type instanceof DeclaredType declared
        ? first(declared.getTypeArguments(), this::inType)
        : Optional.empty();
  }

  private Optional<String> inAnnotation(AnnotationMirror mirror) {
    Optional<String> inType = inType(mirror.getAnnotationType());
    return inType.isPresent()
        ? inType
        : first(mirror.getElementValues().values(), value -> inValue(value));
  }

  private Optional<String> inValue(AnnotationValue value) {
    Object content = value.getValue();
    if (content instanceof TypeMirror type) {
      return inType(type);
    }
    if (content instanceof AnnotationMirror nested) {
      return inAnnotation(nested);
    }
    if (content instanceof List<?> values) {
      return first(values, item -> inValue((AnnotationValue) item));
    }
    /* javac's stand-in for a value that it could not read. */
    return "<error>".equals(content) ? Optional.of("a value of an annotation") : Optional.empty();
  }

  private static <T> Optional<String> first(
      Iterable<? extends T> items, Function<T, Optional<String>> search) {
    for (T item : items) {
      Optional<String> found = search.apply(item);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
