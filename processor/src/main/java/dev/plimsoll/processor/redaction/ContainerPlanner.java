package dev.plimsoll.processor.redaction;

import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.WildcardTypeName;
import dev.plimsoll.processor.emit.TypeNames;
import dev.plimsoll.processor.redaction.RedactionPlan.ContainerMethod;
import dev.plimsoll.processor.redaction.RedactionPlan.Shape;
import dev.plimsoll.processor.redaction.Rendering.Container;
import dev.plimsoll.processor.redaction.Rendering.Elements;
import dev.plimsoll.processor.redaction.Rendering.Nested;
import dev.plimsoll.processor.redaction.Rendering.Plain;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Plans the text of members that are not sensitive themselves but may hold values that are.
 *
 * <p>A type with a redaction of its own is rendered by it, however deep it sits in collections,
 * maps, arrays and optionals; what has none in it is left to its own {@code toString}.
 */
final class ContainerPlanner {
  private final Contents contents;
  private final Function<TypeMirror, Optional<Rendering>> guards;
  private final Names names = Names.empty();
  private final Map<String, ContainerMethod> methods = new LinkedHashMap<>();

  /**
   * @param guards how values are rendered whose text has to be kept from never ending
   */
  ContainerPlanner(Contents contents, Function<TypeMirror, Optional<Rendering>> guards) {
    this.contents = contents;
    this.guards = guards;
  }

  /** The methods that the renderings planned so far call. */
  ImmutableList<ContainerMethod> methods() {
    return ImmutableList.copyOf(methods.values());
  }

  Rendering plan(TypeMirror type) {
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      return new Nested(redactionOf(redacted.get()));
    }
    if (contents.holdsRedacted(type)) {
      return new Container(methodFor(type));
    }
    return guards.apply(type).orElseGet(() -> plain(type));
  }

  private static Rendering plain(TypeMirror type) {
    return type instanceof ArrayType array
        ? new Elements(array.getComponentType().getKind() == TypeKind.ARRAY)
        : new Plain();
  }

  private String methodFor(TypeMirror type) {
    TypeName parameter = wide(type);
    ContainerMethod known = methods.get(parameter.toString());
    if (known != null) {
      return known.name();
    }
    List<? extends TypeMirror> held = contents.of(type);
    Rendering key = plan(held.get(0));
    Rendering value = held.size() > 1 ? plan(held.get(1)) : key;
    String name = names.fresh(nameFor(type));
    methods.put(
        parameter.toString(),
        new ContainerMethod(
            name, shape(type), parameter, wide(held.get(held.size() - 1)), key, value));
    return name;
  }

  private Shape shape(TypeMirror type) {
    if (type.getKind() == TypeKind.ARRAY) {
      return Shape.ARRAY;
    }
    return switch (MoreTypes.asTypeElement(contents.container(type).get())
        .getSimpleName()
        .toString()) {
      case "Map" -> Shape.MAP;
      case "Optional" -> Shape.OPTIONAL;
      default -> Shape.COLLECTION;
    };
  }

  private String nameFor(TypeMirror type) {
    return switch (shape(type)) {
      case ARRAY, COLLECTION, SET -> "elements";
      case MAP -> "entries";
      case OPTIONAL -> "optional";
    };
  }

  /** A parameter type that takes every such container, whatever variables its arguments name. */
  private TypeName wide(TypeMirror type) {
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      return TypeNames.wild(redacted.get());
    }
    if (type instanceof ArrayType array) {
      return contents.holdsRedacted(type)
          ? ArrayTypeName.of(wide(array.getComponentType()))
          : TypeName.OBJECT;
    }
    if (!contents.holdsRedacted(type)) {
      return TypeName.OBJECT;
    }
    DeclaredType container = contents.container(type).get();
    TypeName[] arguments =
        container.getTypeArguments().stream()
            .map(argument -> WildcardTypeName.subtypeOf(wide(argument)))
            .toArray(TypeName[]::new);
    return ParameterizedTypeName.get(ClassName.get(MoreTypes.asTypeElement(container)), arguments);
  }

  static ClassName redactionOf(TypeElement type) {
    return ClassName.get(ClassName.get(type).packageName(), GeneratedNames.redaction(type));
  }
}
