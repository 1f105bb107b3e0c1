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

  /**
   * Plans the text of a value.
   *
   * @param type its type
   * @param declared what the class that declares the member knows it as
   */
  Rendering plan(TypeMirror type, TypeMirror declared) {
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      return new Nested(redactionOf(redacted.get()));
    }
    if (contents.holdsRedacted(type)) {
      return container(type, GenericArrays.isBound(declared, type) ? type : declared);
    }
    return guards.apply(type).orElseGet(() -> plain(type));
  }

  /** How a value is rendered that holds nothing of its own rendering. */
  static Rendering plain(TypeMirror type) {
    return type instanceof ArrayType array
        ? new Elements(array.getComponentType().getKind() == TypeKind.ARRAY)
        : new Plain();
  }

  private Rendering container(TypeMirror type, TypeMirror declared) {
    TypeName parameter = wide(type, declared);
    /* One that takes arrays of objects is for what is known to be in them only. */
    String content = parameter + " of " + wide(type, type);
    ContainerMethod method = methods.get(content);
    if (method != null) {
      return new Container(method.name(), parameter);
    }
    List<? extends TypeMirror> held = contents.of(type);
    List<? extends TypeMirror> known = declaredIn(declared, held);
    int last = held.size() - 1;
    Rendering key = plan(held.get(0), known.get(0));
    Rendering value = last > 0 ? plan(held.get(last), known.get(last)) : key;
    String name = names.fresh(nameFor(type));
    methods.put(
        content,
        new ContainerMethod(
            name, shape(type), parameter, wide(held.get(last), known.get(last)), key, value));
    return new Container(name, parameter);
  }

  /** What a container holds, as the class that declares it knows it. */
  private List<? extends TypeMirror> declaredIn(
      TypeMirror declared, List<? extends TypeMirror> held) {
    List<? extends TypeMirror> known = contents.of(declared);
    return known.size() == held.size() ? known : held;
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
  private TypeName wide(TypeMirror type, TypeMirror declared) {
    Optional<TypeElement> redacted = contents.findRedacted(type);
    if (redacted.isPresent()) {
      return TypeNames.wild(redacted.get());
    }
    if (type instanceof ArrayType array) {
      return wideArray(array, declared);
    }
    if (!contents.holdsRedacted(type)) {
      return TypeName.OBJECT;
    }
    DeclaredType container = contents.container(type).get();
    List<? extends TypeMirror> held = container.getTypeArguments();
    List<? extends TypeMirror> known = declaredIn(declared, held);
    TypeName[] arguments = new TypeName[held.size()];
    for (int i = 0; i < arguments.length; i++) {
      arguments[i] = WildcardTypeName.subtypeOf(wide(held.get(i), known.get(i)));
    }
    return ParameterizedTypeName.get(ClassName.get(MoreTypes.asTypeElement(container)), arguments);
  }

  private TypeName wideArray(ArrayType array, TypeMirror declared) {
    TypeMirror component = array.getComponentType();
    if (component.getKind().isPrimitive()) {
      return ArrayTypeName.of(TypeName.get(component));
    }
    TypeMirror known = declaredIn(declared, List.of(component)).get(0);
    return GenericArrays.isBound(known, component) || !contents.holdsRedacted(array)
        ? ArrayTypeName.of(TypeName.OBJECT)
        : ArrayTypeName.of(wide(component, known));
  }

  static ClassName redactionOf(TypeElement type) {
    return ClassName.get(ClassName.get(type).packageName(), GeneratedNames.redaction(type));
  }
}
