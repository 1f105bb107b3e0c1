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
  private final ImmutableMap<Element, String> renamed;
  private final Names taken;

  private TypeNames(ImmutableMap<Element, String> renamed, Names taken) {
    this.renamed = renamed;
    this.taken = taken;
  }

  /** Returns names that keep every type variable's own. */
  public static TypeNames plain() {
    return new TypeNames(ImmutableMap.of(), Names.empty());
  }

  /**
   * Returns names that tell the variables of an inner class from those of the types around it that
   * it hides, and from the one name that generated code cannot write otherwise.
   */
  public static TypeNames of(TypeElement type) {
    TypeNames names = new TypeNames(ImmutableMap.of(), Names.empty().take("Override"));
    for (TypeElement at = type; at != null; at = findAround(at).orElse(null)) {
      names = names.with(at.getTypeParameters());
    }
    return names;
  }

  /**
   * Returns these names and those of a method's variables: an inherited method may call its own as
   * the type that inherits it calls one of its.
   */
  public TypeNames with(List<? extends TypeParameterElement> variables) {
    Names all = taken.nested();
    ImmutableMap.Builder<Element, String> names = ImmutableMap.builder();
    names.putAll(renamed);
    for (TypeParameterElement variable : variables) {
      names.put(variable, all.fresh(variable.getSimpleName().toString()));
    }
    return new TypeNames(names.buildOrThrow(), all);
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
    String fresh = renamed.get(variable.asElement());
    return fresh == null ? variable.asElement().getSimpleName().toString() : fresh;
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
