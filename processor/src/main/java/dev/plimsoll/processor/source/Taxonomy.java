package dev.plimsoll.processor.source;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** Knows which elements are sensitive: by {@code @Sensitive}, or by a term that carries it. */
public final class Taxonomy {
  /** The annotation that all terms go back to. */
  public static final String SENSITIVE = "dev.plimsoll.annotations.Sensitive";

  private static final String NO_REDACTOR = "dev.plimsoll.annotations.Redactor.None";

  private static final String DEFAULT_KIND = "personal";
  private static final long DEFAULT_BUCKET = 10;

  /**
   * The annotations of others that count. A compilation is one thread's, and a build may have
   * several with options of their own; so processors say it anew whenever they are called.
   */
  private static final ThreadLocal<ImmutableSet<String>> FOREIGN =
      ThreadLocal.withInitial(ImmutableSet::of);

  private Taxonomy() {}

  /** Says which annotations of others count as {@code @Sensitive}, by simple or full name. */
  public static void useForeign(ImmutableSet<String> names) {
    FOREIGN.set(names);
  }

  /** Returns whether an annotation is a term of a taxonomy. */
  public static boolean isTerm(TypeElement annotation) {
    return MoreElements.isAnnotationPresent(annotation, SENSITIVE) || isForeign(annotation);
  }

  private static boolean isForeign(TypeElement annotation) {
    ImmutableSet<String> foreign = FOREIGN.get();
    return !foreign.isEmpty()
        && (foreign.contains(annotation.getSimpleName().toString())
            || foreign.contains(annotation.getQualifiedName().toString()));
  }

  /** What others annotate for reasons of their own is no mistake, only of no consequence. */
  private static boolean canBeSensitive(Element element) {
    return switch (element.getKind()) {
      case INTERFACE, ENUM, ANNOTATION_TYPE -> false;
      case METHOD -> ((ExecutableElement) element).getReturnType().getKind() != TypeKind.VOID;
      case FIELD -> element.getEnclosingElement().getKind() != ElementKind.ENUM;
      default -> true;
    };
  }

  /** Returns what the annotations of just this element say. */
  public static Optional<Sensitivity> find(Element element) {
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      if (annotationOf(mirror).getQualifiedName().contentEquals(SENSITIVE)) {
        return Optional.of(read(mirror, element, mirror));
      }
    }
    return terms(element).stream().findFirst().map(term -> readTerm(term, element));
  }

  private static Sensitivity readTerm(AnnotationMirror term, Element carrier) {
    return MoreElements.getAnnotationMirror(annotationOf(term), SENSITIVE)
        .toJavaUtil()
        .map(meta -> read(meta, carrier, term))
        .orElseGet(
            () ->
                new Sensitivity(
                    DEFAULT_KIND,
                    Mask.FULL,
                    DEFAULT_BUCKET,
                    "",
                    Optional.empty(),
                    false,
                    false,
                    carrier,
                    term));
  }

  /** Returns the terms that an element carries, unless {@code @Sensitive} itself overrules them. */
  public static ImmutableList<AnnotationMirror> terms(Element element) {
    ImmutableList.Builder<AnnotationMirror> terms = ImmutableList.builder();
    Optional<AnnotationMirror> foreign = Optional.empty();
    for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
      TypeElement annotation = annotationOf(mirror);
      if (annotation.getQualifiedName().contentEquals(SENSITIVE)) {
        return ImmutableList.of();
      }
      if (MoreElements.isAnnotationPresent(annotation, SENSITIVE)) {
        terms.add(mirror);
      } else if (isForeign(annotation) && canBeSensitive(element)) {
        foreign = foreign.or(() -> Optional.of(mirror));
      }
    }
    ImmutableList<AnnotationMirror> known = terms.build();
    return known.isEmpty() ? foreign.stream().collect(toImmutableList()) : known;
  }

  /**
   * Returns what is said of a record component, by whichever of the component, its field, its
   * accessor and the constructor's parameter carries the annotation: that depends on the
   * annotation's targets.
   */
  public static Optional<Sensitivity> find(RecordComponentElement component) {
    return find((Element) component)
        .or(() -> findMember((TypeElement) component.getEnclosingElement(), component));
  }

  private static Optional<Sensitivity> findMember(
      TypeElement record, RecordComponentElement component) {
    for (Element member : record.getEnclosedElements()) {
      if (member.getKind() == ElementKind.FIELD
          && member.getSimpleName().equals(component.getSimpleName())) {
        Optional<Sensitivity> found = find(member);
        if (found.isPresent()) {
          return found;
        }
      }
      if (member.equals(component.getAccessor())) {
        Optional<Sensitivity> found = find(member);
        if (found.isPresent()) {
          return found;
        }
      }
      if (member.getKind() == ElementKind.CONSTRUCTOR && isCanonical(record, member)) {
        int index = record.getRecordComponents().indexOf(component);
        Optional<Sensitivity> found =
            find((Element) ((ExecutableElement) member).getParameters().get(index));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isCanonical(TypeElement record, Element constructor) {
    var parameters = ((ExecutableElement) constructor).getParameters();
    var components = record.getRecordComponents();
    if (parameters.size() != components.size()) {
      return false;
    }
    for (int i = 0; i < components.size(); i++) {
      if (!parameters.get(i).asType().toString().equals(components.get(i).asType().toString())) {
        return false;
      }
    }
    return true;
  }

  /** Returns what is said of a property: a component, a field, or the getter of it. */
  public static Optional<Sensitivity> findProperty(TypeElement owner, String name) {
    for (RecordComponentElement component :
        ElementFilter.recordComponentsIn(owner.getEnclosedElements())) {
      if (component.getSimpleName().contentEquals(name)) {
        return find(component);
      }
    }
    for (Element member : owner.getEnclosedElements()) {
      if (isFieldOrGetter(member, name)) {
        Optional<Sensitivity> found = find(member);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isFieldOrGetter(Element member, String name) {
    if (member.getKind() == ElementKind.FIELD) {
      return member.getSimpleName().contentEquals(name);
    }
    return member.getKind() == ElementKind.METHOD
        && ((ExecutableElement) member).getParameters().isEmpty()
        && Properties.nameOf(member.getSimpleName().toString()).contains(name);
  }

  private static TypeElement annotationOf(AnnotationMirror mirror) {
    return MoreElements.asType(mirror.getAnnotationType().asElement());
  }

  private static Sensitivity read(
      AnnotationMirror sensitive, Element carrier, AnnotationMirror at) {
    DeclaredType redactor =
        MoreTypes.asDeclared(
            AnnotationValues.getTypeMirror(
                AnnotationMirrors.getAnnotationValue(sensitive, "redactor")));
    return new Sensitivity(
        AnnotationValues.getString(AnnotationMirrors.getAnnotationValue(sensitive, "kind")),
        Mask.valueOf(
            AnnotationValues.getEnum(AnnotationMirrors.getAnnotationValue(sensitive, "mask"))
                .getSimpleName()
                .toString()),
        (Long) AnnotationMirrors.getAnnotationValue(sensitive, "bucket").getValue(),
        AnnotationValues.getString(AnnotationMirrors.getAnnotationValue(sensitive, "scope")),
        MoreTypes.asTypeElement(redactor).getQualifiedName().contentEquals(NO_REDACTOR)
            ? Optional.empty()
            : Optional.of(redactor),
        isGiven(sensitive, "kind"),
        isGiven(sensitive, "mask"),
        carrier,
        at);
  }

  private static boolean isGiven(AnnotationMirror sensitive, String name) {
    return sensitive.getElementValues().keySet().stream()
        .anyMatch(element -> element.getSimpleName().contentEquals(name));
  }
}
