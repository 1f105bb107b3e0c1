package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Resolves paths such as {@code order.currency} to the calls they stand for. */
public final class PathResolver {
  private final Types types;
  private final Elements elements;

  /** Creates a resolver. */
  public PathResolver(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /** Resolves a path that starts at a type, for code in some package. */
  public AccessPath resolve(String path, TypeMirror start, Reach reach) {
    ImmutableList.Builder<AccessPath.Step> steps = ImmutableList.builder();
    TypeMirror type = start;
    for (String property : path.isEmpty() ? ImmutableList.<String>of() : split(path)) {
      Optional<AccessPath.Step> step = find(property, type, reach);
      if (step.isEmpty()) {
        return new AccessPath(
            path,
            start,
            steps.build(),
            Optional.of(new AccessPath.Broken(type, property, known(type, reach))));
      }
      steps.add(step.get());
      type = step.get().type();
    }
    return new AccessPath(path, start, steps.build(), Optional.empty());
  }

  private static Iterable<String> split(String path) {
    return Splitter.on('.').split(path);
  }

  private Optional<AccessPath.Step> find(String property, TypeMirror type, Reach reach) {
    if (property.isEmpty()) {
      return Optional.empty();
    }
    for (DeclaredType declared : bounds(type)) {
      for (String name : Properties.readersOf(property)) {
        Optional<AccessPath.Step> found =
            methods(declared)
                .filter(method -> method.getSimpleName().contentEquals(name))
                .filter(method -> isReader(method, property, reach))
                .map(method -> step(declared, property, method))
                .filter(step -> reach.findHidden(step.type()).isEmpty())
                .findFirst();
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private AccessPath.Step step(DeclaredType declared, String property, ExecutableElement method) {
    TypeMirror result = MoreTypes.asExecutable(types.asMemberOf(declared, method)).getReturnType();
    return new AccessPath.Step(
        MoreElements.asType(method.getEnclosingElement()),
        property,
        method.getSimpleName().toString(),
        result);
  }

  private ImmutableList<String> known(TypeMirror type, Reach reach) {
    TreeSet<String> known = new TreeSet<>();
    for (DeclaredType declared : bounds(type)) {
      methods(declared)
          .filter(method -> !isOfObject(method))
          .map(method -> method.getSimpleName().toString())
          .filter(name -> !name.equals("hashCode") && !name.equals("toString"))
          .forEach(
              name -> known.add(ImmutableList.copyOf(Properties.nameOf(name)).reverse().get(0)));
      known.removeIf(name -> find(name, declared, reach).isEmpty());
    }
    return ImmutableList.copyOf(known);
  }

  private Stream<ExecutableElement> methods(DeclaredType type) {
    return ElementFilter.methodsIn(elements.getAllMembers(MoreTypes.asTypeElement(type))).stream()
        .filter(method -> method.getParameters().isEmpty());
  }

  private static boolean isReader(ExecutableElement method, String property, Reach reach) {
    String name = method.getSimpleName().toString();
    boolean isBoolean = name.startsWith("is") && !name.equals(property);
    return !method.getModifiers().contains(Modifier.STATIC)
        && method.getReturnType().getKind() != TypeKind.VOID
        && !isOfObject(method)
        && (!isBoolean || isBoolean(method.getReturnType()))
        && reach.seesMember(method)
        && reach.sees(MoreElements.asType(method.getEnclosingElement()));
  }

  private static boolean isOfObject(Element method) {
    return MoreElements.asType(method.getEnclosingElement())
        .getQualifiedName()
        .contentEquals("java.lang.Object");
  }

  private static boolean isBoolean(TypeMirror type) {
    return type.getKind() == TypeKind.BOOLEAN || type.toString().equals("java.lang.Boolean");
  }

  /** The declared types whose members a value of the type has. */
  private static ImmutableList<DeclaredType> bounds(TypeMirror type) {
    if (type instanceof TypeVariable variable) {
      return bounds(variable.getUpperBound());
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? ImmutableList.of()
          : bounds(wildcard.getExtendsBound());
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream()
          .flatMap(bound -> bounds(bound).stream())
          .collect(ImmutableList.toImmutableList());
    }
    return type.getKind() == TypeKind.DECLARED
        ? ImmutableList.of(MoreTypes.asDeclared(type))
        : ImmutableList.of();
  }
}
