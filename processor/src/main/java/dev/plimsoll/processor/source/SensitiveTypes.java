package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** Knows which types hold sensitive values. */
public final class SensitiveTypes {
  private final Map<TypeElement, Boolean> direct = new HashMap<>();

  /** Returns whether every value of the type, or a member of it, declared or inherited, is. */
  public boolean isSensitive(TypeElement type) {
    Boolean known = direct.get(type);
    if (known == null) {
      known = Taxonomy.find((Element) type).isPresent() || hasSensitiveMember(type);
      direct.put(type, known);
    }
    return known;
  }

  /**
   * Returns the classes among some types, nested ones too, that extend others and hold sensitive
   * values: a subclass has the members of its superclass, though nothing in it says so.
   */
  public ImmutableList<TypeElement> heirsIn(Iterable<? extends Element> roots) {
    ImmutableList.Builder<TypeElement> heirs = ImmutableList.builder();
    ElementFilter.typesIn(ImmutableList.<Element>copyOf(roots)).forEach(t -> addHeirs(t, heirs));
    return heirs.build();
  }

  private void addHeirs(TypeElement type, ImmutableList.Builder<TypeElement> heirs) {
    if (type.getKind() == ElementKind.CLASS
        && lineage(type).size() > 1
        && isSensitive(type)
        && !GeneratedNames.isPrivate(type)) {
      heirs.add(type);
    }
    ElementFilter.typesIn(type.getEnclosedElements()).forEach(nested -> addHeirs(nested, heirs));
  }

  /** Returns the classes of which a value of the type is made, superclasses first. */
  public static ImmutableList<TypeElement> lineage(TypeElement type) {
    ImmutableList.Builder<TypeElement> lineage = ImmutableList.builder();
    TypeMirror superclass = type.getSuperclass();
    if (superclass.getKind() == TypeKind.DECLARED
        && !isPlatform(MoreTypes.asTypeElement(superclass))) {
      lineage.addAll(lineage(MoreTypes.asTypeElement(superclass)));
    }
    return lineage.add(type).build();
  }

  /**
   * Finds a way from a type to something sensitive in it, such as {@code Order.customer.email}.
   *
   * <p>Follows components, fields, type arguments and array elements; the platform's own classes
   * hold nothing of the user's.
   */
  public Optional<String> findSensitivePart(TypeMirror type) {
    return find(type, new HashSet<>());
  }

  private Optional<String> find(TypeMirror type, Set<String> seen) {
    if (type instanceof ArrayType array) {
      return find(array.getComponentType(), seen);
    }
    if (type instanceof TypeVariable variable) {
      return seen.add(variable.toString())
          ? find(variable.getUpperBound(), seen)
          : Optional.empty();
    }
    if (type instanceof WildcardType wildcard) {
      return wildcard.getExtendsBound() == null
          ? Optional.empty()
          : find(wildcard.getExtendsBound(), seen);
    }
    if (type instanceof IntersectionType intersection) {
      return intersection.getBounds().stream()
          .flatMap(bound -> find(bound, seen).stream())
          .findFirst();
    }
    return type.getKind() == TypeKind.DECLARED
        ? findDeclared(MoreTypes.asDeclared(type), seen)
        : Optional.empty();
  }

  private Optional<String> findDeclared(DeclaredType declared, Set<String> seen) {
    for (TypeMirror argument : declared.getTypeArguments()) {
      Optional<String> found = find(argument, seen);
      if (found.isPresent()) {
        return found;
      }
    }
    TypeElement type = MoreTypes.asTypeElement(declared);
    if (!seen.add(type.toString()) || isPlatform(type)) {
      return Optional.empty();
    }
    if (Taxonomy.find((Element) type).isPresent()) {
      return Optional.of(type.getSimpleName().toString());
    }
    for (TypeElement ancestor : lineage(type)) {
      for (Element member : ancestor.getEnclosedElements()) {
        Optional<String> found = findMember(ancestor, member, seen);
        if (found.isPresent()) {
          return found.map(part -> type.getSimpleName() + "." + part);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> findMember(TypeElement owner, Element member, Set<String> seen) {
    if (isSensitiveMember(member)) {
      return Optional.of(member.getSimpleName().toString());
    }
    if (!isInstanceField(member)) {
      return Optional.empty();
    }
    return find(member.asType(), seen).map(part -> member.getSimpleName() + ": " + part);
  }

  private static boolean hasSensitiveMember(TypeElement type) {
    return lineage(type).stream()
        .flatMap(ancestor -> ancestor.getEnclosedElements().stream())
        .anyMatch(SensitiveTypes::isSensitiveMember);
  }

  /** A field of an instance or a component, sensitive by itself or by its getter. */
  private static boolean isSensitiveMember(Element member) {
    TypeElement owner = MoreElements.asType(member.getEnclosingElement());
    if (member instanceof RecordComponentElement component) {
      return Taxonomy.find(component).isPresent();
    }
    if (isInstanceField(member)) {
      return Taxonomy.findProperty(owner, member.getSimpleName().toString()).isPresent();
    }
    return false;
  }

  /** Returns whether a member is part of an instance. */
  public static boolean isInstanceField(Element member) {
    return member.getKind() == ElementKind.FIELD
        && !member.getModifiers().contains(Modifier.STATIC);
  }

  /** Returns what the fields of a value are declared as, inherited ones too. */
  public static Stream<TypeMirror> fieldTypes(DeclaredType declared, Types types) {
    return lineage(MoreTypes.asTypeElement(declared)).stream()
        .flatMap(ancestor -> ancestor.getEnclosedElements().stream())
        .filter(SensitiveTypes::isInstanceField)
        .map(field -> types.asMemberOf(declared, field));
  }

  /** Returns whether a property is sensitive, here or in a type that it is inherited from. */
  public static boolean isSensitiveProperty(TypeElement owner, String property) {
    if (Taxonomy.findProperty(owner, property).isPresent()) {
      return true;
    }
    return Stream.concat(Stream.of(owner.getSuperclass()), owner.getInterfaces().stream())
        .filter(supertype -> supertype.getKind() == TypeKind.DECLARED)
        .map(MoreTypes::asTypeElement)
        .anyMatch(supertype -> isSensitiveProperty(supertype, property));
  }

  /** Returns whether a type is the platform's, whose members are none of the user's. */
  public static boolean isPlatform(TypeElement type) {
    String name = type.getQualifiedName().toString();
    return name.startsWith("java.") || name.startsWith("javax.") || name.startsWith("jdk.");
  }

  /** Returns whether an argument of the method is sensitive, or has something sensitive in it. */
  public boolean takesSensitive(ExecutableElement method) {
    return method.getParameters().stream()
        .anyMatch(
            parameter ->
                Taxonomy.find((Element) parameter).isPresent()
                    || findSensitivePart(parameter.asType()).isPresent());
  }
}
