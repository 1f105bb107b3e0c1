package dev.plimsoll.processor.emit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.squareup.javapoet.ArrayTypeName;
import com.squareup.javapoet.ClassName;
import com.squareup.javapoet.ParameterizedTypeName;
import com.squareup.javapoet.TypeName;
import com.squareup.javapoet.TypeVariableName;
import com.squareup.javapoet.WildcardTypeName;
import dev.plimsoll.processor.source.Names;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Turns types into the names that generated code writes.
 *
 * <p>JavaPoet's own conversion reads the bounds of a type variable from its declaration. Those of
 * an inherited generic method are in terms of the type that declares it, and the variable's name
 * may be taken in the type that inherits it; so bounds are read from the mirror, and variables
 * renamed.
 */
public final class TypeNames {
  private final ImmutableMap<String, String> renamed;
  private final ImmutableMap<Element, String> hidden;

  private TypeNames(ImmutableMap<String, String> renamed, ImmutableMap<Element, String> hidden) {
    this.renamed = renamed;
    this.hidden = hidden;
  }

  /** Returns names that keep every type variable's own. */
  public static TypeNames plain() {
    return new TypeNames(ImmutableMap.of(), ImmutableMap.of());
  }

  /** Returns names that call some type variables otherwise. */
  public static TypeNames renaming(ImmutableMap<String, String> renamed) {
    return new TypeNames(renamed, ImmutableMap.of());
  }

  /**
   * Returns names that tell the variables of an inner class from those of the types around it that
   * it hides.
   */
  public static TypeNames of(TypeElement type) {
    Names taken = Names.empty();
    ImmutableMap.Builder<Element, String> hidden = ImmutableMap.builder();
    for (TypeElement at = type; at != null; at = findAround(at).orElse(null)) {
      for (TypeParameterElement variable : at.getTypeParameters()) {
        String name = variable.getSimpleName().toString();
        String fresh = taken.fresh(name);
        if (!fresh.equals(name)) {
          hidden.put(variable, fresh);
        }
      }
    }
    return new TypeNames(ImmutableMap.of(), hidden.buildOrThrow());
  }

  /** Returns the name of a type. */
  public TypeName of(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return ArrayTypeName.of(of(array.getComponentType()));
    }
    if (type instanceof TypeVariable variable) {
      return TypeVariableName.get(nameOf(variable));
    }
    if (type instanceof WildcardType wildcard) {
      if (wildcard.getExtendsBound() != null) {
        return WildcardTypeName.subtypeOf(of(wildcard.getExtendsBound()));
      }
      return wildcard.getSuperBound() == null
          ? WildcardTypeName.subtypeOf(Object.class)
          : WildcardTypeName.supertypeOf(of(wildcard.getSuperBound()));
    }
    return type instanceof DeclaredType declared
        ? declared(declared)
        : TypeName.get(type).withoutAnnotations();
  }

  /** Returns the declarations of a type's variables, with their bounds. */
  public ImmutableList<TypeVariableName> declarations(TypeElement type) {
    return type.getTypeParameters().stream()
        .map(TypeParameterElement::asType)
        .map(variable -> declaration((TypeVariable) variable))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the same, and before them those of the types that an inner class is in. */
  public ImmutableList<TypeVariableName> allDeclarations(TypeElement type) {
    ImmutableList.Builder<TypeVariableName> all = ImmutableList.builder();
    findAround(type).ifPresent(around -> all.addAll(allDeclarations(around)));
    return all.addAll(declarations(type)).build();
  }

  /** Finds the type whose variables are in scope in an inner class. */
  private static Optional<TypeElement> findAround(TypeElement type) {
    boolean isInner =
        type.getNestingKind() == NestingKind.MEMBER
            && !type.getModifiers().contains(Modifier.STATIC);
    return isInner ? Optional.of((TypeElement) type.getEnclosingElement()) : Optional.empty();
  }

  /** Returns the declarations of type variables, with their bounds. */
  public ImmutableList<TypeVariableName> declarations(List<? extends TypeVariable> variables) {
    return variables.stream().map(this::declaration).collect(ImmutableList.toImmutableList());
  }

  /** Returns the name of a type without its arguments. */
  public static ClassName raw(TypeElement type) {
    return ClassName.get(type);
  }

  /** Returns a type with a wildcard for each argument. */
  public static TypeName wild(TypeElement type) {
    int arguments = type.getTypeParameters().size();
    if (arguments == 0) {
      return raw(type);
    }
    TypeName[] wildcards = new TypeName[arguments];
    Arrays.fill(wildcards, WildcardTypeName.subtypeOf(Object.class));
    return ParameterizedTypeName.get(raw(type), wildcards);
  }

  private TypeVariableName declaration(TypeVariable variable) {
    TypeMirror bound = variable.getUpperBound();
    List<? extends TypeMirror> bounds =
        bound instanceof IntersectionType intersection ? intersection.getBounds() : List.of(bound);
    return TypeVariableName.get(
        nameOf(variable), bounds.stream().map(this::of).toArray(TypeName[]::new));
  }

  private String nameOf(TypeVariable variable) {
    String fresh = hidden.get(variable.asElement());
    if (fresh != null) {
      return fresh;
    }
    String name = variable.asElement().getSimpleName().toString();
    return renamed.getOrDefault(name, name);
  }

  private TypeName declared(DeclaredType type) {
    ClassName raw = ClassName.get((TypeElement) type.asElement());
    TypeName[] arguments = type.getTypeArguments().stream().map(this::of).toArray(TypeName[]::new);
    TypeMirror enclosing = type.getEnclosingType();
    if (enclosing.getKind() == TypeKind.DECLARED
        && of(enclosing) instanceof ParameterizedTypeName outer) {
      return arguments.length == 0
          ? outer.nestedClass(raw.simpleName())
          : outer.nestedClass(raw.simpleName(), List.of(arguments));
    }
    return arguments.length == 0 ? raw : ParameterizedTypeName.get(raw, arguments);
  }
}
