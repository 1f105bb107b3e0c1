package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;

/** What generated code in a package can name. */
public final class Reach {
  private final PackageElement from;

  private Reach(PackageElement from) {
    this.from = from;
  }

  /** Returns the reach of code in the package of an element. */
  public static Reach of(Element element) {
    return new Reach(MoreElements.getPackage(element));
  }

  /** Returns the reach of code in a package. */
  public static Reach ofPackage(PackageElement from) {
    return new Reach(from);
  }

  /** Returns whether a type can be named. */
  public boolean sees(TypeElement type) {
    for (Element e = type; MoreElements.isType(e); e = e.getEnclosingElement()) {
      if (!seesMember(e)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether code beside an element sees a type of another module, if it is one. */
  public static boolean isReadable(String type, Element from, Elements elements) {
    return elements.getTypeElement(elements.getModuleOf(from), type) != null;
  }

  /** Returns whether a member can be used, provided that its type can be named. */
  public boolean seesMember(Element member) {
    Set<Modifier> modifiers = member.getModifiers();
    if (modifiers.contains(Modifier.PRIVATE)) {
      return false;
    }
    return modifiers.contains(Modifier.PUBLIC) || from.equals(MoreElements.getPackage(member));
  }

  /** Returns whether a subclass in the package can declare a constructor like this one. */
  public boolean seesConstructor(ExecutableElement constructor) {
    return !constructor.getModifiers().contains(Modifier.PRIVATE)
        && Stream.concat(
                constructor.getParameters().stream().map(Element::asType),
                constructor.getThrownTypes().stream())
            .flatMap(type -> findHidden(type).stream())
            .allMatch(hidden -> isInherited(hidden, constructor.getEnclosingElement()));
  }

  private static boolean isInherited(TypeElement member, Element type) {
    Element at = type;
    while (at instanceof TypeElement heir && !at.equals(member.getEnclosingElement())) {
      TypeMirror above = heir.getSuperclass();
      at = above.getKind() == TypeKind.DECLARED ? MoreTypes.asElement(above) : null;
    }
    return at != null && member.getModifiers().contains(Modifier.PROTECTED);
  }

  /** Finds a type mentioned in another that cannot be named. */
  public Optional<TypeElement> findHidden(TypeMirror type) {
    return find(type, new HashSet<>());
  }

  private Optional<TypeElement> find(TypeMirror type, Set<String> seen) {
    if (type instanceof ArrayType array) {
      return find(array.getComponentType(), seen);
    }
    if (type instanceof TypeVariable variable) {
      return seen.add(variable.toString())
          ? find(variable.getUpperBound(), seen)
          : Optional.empty();
    }
    if (type instanceof WildcardType wildcard) {
      TypeMirror bound =
          wildcard.getExtendsBound() == null
              ? wildcard.getSuperBound()
              : wildcard.getExtendsBound();
      return bound == null ? Optional.empty() : find(bound, seen);
    }
    if (type instanceof IntersectionType intersection) {
      return first(intersection.getBounds(), seen);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    DeclaredType declared = MoreTypes.asDeclared(type);
    TypeElement element = MoreTypes.asTypeElement(declared);
    return sees(element) ? first(declared.getTypeArguments(), seen) : Optional.of(element);
  }

  private Optional<TypeElement> first(Iterable<? extends TypeMirror> types, Set<String> seen) {
    for (TypeMirror type : types) {
      Optional<TypeElement> found = find(type, seen);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
