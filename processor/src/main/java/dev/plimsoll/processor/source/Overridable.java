package dev.plimsoll.processor.source;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Lists the methods that a wrapper of a type overrides. */
public final class Overridable {
  private final Types types;
  private final Elements elements;

  /** Creates the list for a compilation. */
  public Overridable(Types types, Elements elements) {
    this.types = types;
    this.elements = elements;
  }

  /**
   * A method as a member of the wrapped type.
   *
   * @param element the declaration that the wrapper follows
   * @param type its signature, as seen from the wrapped type
   * @param thrown what it may throw: what every declaration allows
   * @param declarations it, what it overrides, and what has its signature in other supertypes
   */
  public record Method(
      ExecutableElement element,
      ExecutableType type,
      ImmutableList<TypeMirror> thrown,
      ImmutableList<ExecutableElement> declarations) {}

  /** Returns the methods in the order of the source code, inherited ones behind. */
  public ImmutableList<Method> methodsOf(TypeElement type) {
    DeclaredType self = MoreTypes.asDeclared(type.asType());
    Map<String, List<ExecutableElement>> grouped = new LinkedHashMap<>();
    for (ExecutableElement method : candidates(type)) {
      grouped.computeIfAbsent(key(self, method), unused -> new ArrayList<>()).add(method);
    }
    return grouped.values().stream()
        .map(declarations -> merge(self, declarations))
        .collect(ImmutableList.toImmutableList());
  }

  private List<ExecutableElement> candidates(TypeElement type) {
    List<ExecutableElement> candidates = new ArrayList<>();
    for (ExecutableElement method : ElementFilter.methodsIn(type.getEnclosedElements())) {
      addIfOverridable(method, candidates);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(elements.getAllMembers(type))) {
      if (!method.getEnclosingElement().equals(type) && !isOfObject(method)) {
        addIfOverridable(method, candidates);
      }
    }
    return candidates;
  }

  private static void addIfOverridable(
      ExecutableElement method, List<ExecutableElement> candidates) {
    if (!method.getModifiers().contains(Modifier.STATIC)
        && !method.getModifiers().contains(Modifier.PRIVATE)) {
      candidates.add(method);
    }
  }

  /** Methods of one name and of one erasure, seen from the type, override each other. */
  private String key(DeclaredType self, ExecutableElement method) {
    ExecutableType type = MoreTypes.asExecutable(types.asMemberOf(self, method));
    StringBuilder key = new StringBuilder(method.getSimpleName()).append('(');
    type.getParameterTypes().forEach(parameter -> key.append(types.erasure(parameter)).append(','));
    return key.toString();
  }

  private Method merge(DeclaredType self, List<ExecutableElement> declarations) {
    ExecutableElement chosen =
        declarations.stream()
            .filter(method -> !method.getModifiers().contains(Modifier.ABSTRACT))
            .findFirst()
            .orElse(declarations.get(0));
    for (ExecutableElement other : declarations) {
      if (isNarrower(self, other, chosen)) {
        chosen = other;
      }
    }
    return new Method(
        chosen,
        MoreTypes.asExecutable(types.asMemberOf(self, chosen)),
        thrown(self, chosen, declarations),
        withOverridden(self, chosen, declarations));
  }

  private ImmutableList<ExecutableElement> withOverridden(
      DeclaredType self, ExecutableElement chosen, List<ExecutableElement> declarations) {
    Set<ExecutableElement> all = new LinkedHashSet<>();
    all.add(chosen);
    all.addAll(declarations);
    addOverridden(self, MoreTypes.asTypeElement(self), chosen, all);
    return ImmutableList.copyOf(all);
  }

  private void addOverridden(
      TypeMirror type, TypeElement within, ExecutableElement method, Set<ExecutableElement> all) {
    for (TypeMirror supertype : types.directSupertypes(type)) {
      TypeElement element = MoreTypes.asTypeElement(supertype);
      if (!element.getQualifiedName().contentEquals("java.lang.Object")) {
        ElementFilter.methodsIn(element.getEnclosedElements()).stream()
            .filter(other -> other.getSimpleName().equals(method.getSimpleName()))
            .filter(other -> elements.overrides(method, other, within))
            .forEach(all::add);
        addOverridden(supertype, within, method, all);
      }
    }
  }

  /** Variables of two generic methods are never the same; so the erasures decide, if they can. */
  private boolean isNarrower(DeclaredType self, ExecutableElement a, ExecutableElement b) {
    TypeMirror mine = MoreTypes.asExecutable(types.asMemberOf(self, a)).getReturnType();
    TypeMirror others = MoreTypes.asExecutable(types.asMemberOf(self, b)).getReturnType();
    if (mine.getKind() == TypeKind.VOID
        || mine.getKind().isPrimitive()
        || !types.isSubtype(types.erasure(mine), types.erasure(others))) {
      return false;
    }
    return !types.isSameType(types.erasure(mine), types.erasure(others))
        || !types.isSameType(mine, others) && types.isSubtype(mine, others);
  }

  private ImmutableList<TypeMirror> thrown(
      DeclaredType self, ExecutableElement chosen, List<ExecutableElement> declarations) {
    List<TypeMirror> thrown = new ArrayList<>(thrownBy(self, chosen));
    for (ExecutableElement other : declarations) {
      if (!other.equals(chosen)) {
        thrown.removeIf(type -> !allows(self, other, type));
        for (TypeMirror type : thrownBy(self, other)) {
          if (allows(self, chosen, type) && thrown.stream().noneMatch(t -> isSame(t, type))) {
            thrown.add(type);
          }
        }
      }
    }
    return ImmutableList.copyOf(thrown);
  }

  private boolean allows(DeclaredType self, ExecutableElement method, TypeMirror type) {
    return isUnchecked(type)
        || thrownBy(self, method).stream()
            .anyMatch(allowed -> types.isSubtype(type, allowed) || isSame(type, allowed));
  }

  /** The same type, or variables of the same place in two generic methods. */
  private boolean isSame(TypeMirror a, TypeMirror b) {
    if (a instanceof TypeVariable mine && b instanceof TypeVariable other) {
      Element ofMine = ((TypeParameterElement) mine.asElement()).getGenericElement();
      Element ofOther = ((TypeParameterElement) other.asElement()).getGenericElement();
      return ofMine instanceof ExecutableElement mineOf
              && ofOther instanceof ExecutableElement otherOf
          ? mineOf.getTypeParameters().indexOf(mine.asElement())
              == otherOf.getTypeParameters().indexOf(other.asElement())
          : types.isSameType(a, b);
    }
    return types.isSameType(a, b);
  }

  private List<? extends TypeMirror> thrownBy(DeclaredType self, ExecutableElement method) {
    return MoreTypes.asExecutable(types.asMemberOf(self, method)).getThrownTypes();
  }

  private boolean isUnchecked(TypeMirror type) {
    return types.isSubtype(type, elements.getTypeElement("java.lang.RuntimeException").asType())
        || types.isSubtype(type, elements.getTypeElement("java.lang.Error").asType());
  }

  private static boolean isOfObject(Element method) {
    return MoreElements.asType(method.getEnclosingElement())
        .getQualifiedName()
        .contentEquals("java.lang.Object");
  }
}
