package dev.plimsoll.processor.instrument;

import com.google.auto.common.MoreElements;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.Reach;
import dev.plimsoll.processor.source.Taxonomy;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Chooses the annotations that an override repeats: frameworks read those of the method that they
 * find, and that is the override.
 */
final class Copied {
  /** What other compilers and checkers read, whatever its retention. */
  private static final ImmutableSet<String> NULLABILITY =
      ImmutableSet.of(
          "Nullable",
          "NonNull",
          "Nonnull",
          "NotNull",
          "CheckForNull",
          "NullUnmarked",
          "NullMarked");

  private static final ImmutableList<String> NOT_COPIED =
      ImmutableList.of("java.lang.", "java.beans.", "dev.plimsoll.annotations.");

  private final TypeElement type;
  private final Elements elements;
  private final Reach reach;
  private final ImmutableSet<String> migrated;

  Copied(TypeElement type, Elements elements, ImmutableSet<String> migrated) {
    this.type = type;
    this.elements = elements;
    this.reach = Reach.of(type);
    this.migrated = migrated;
  }

  /** Returns the annotations of a declaration; of a type-use annotation its type speaks. */
  ImmutableList<AnnotationMirror> ofDeclaration(AnnotatedConstruct declaration) {
    return declaration.getAnnotationMirrors().stream()
        .filter(mirror -> isCopied(typeOf(mirror)) && !isOfTypesOnly(typeOf(mirror)))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the annotations of a type that are not on its declaration already. */
  ImmutableList<AnnotationMirror> ofType(AnnotatedConstruct type) {
    return type.getAnnotationMirrors().stream()
        .filter(mirror -> isCopied(typeOf(mirror)) && isOfTypesOnly(typeOf(mirror)))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean isCopied(TypeElement annotation) {
    String name = annotation.getQualifiedName().toString();
    return NOT_COPIED.stream().noneMatch(name::startsWith)
        && !migrated.contains(name)
        && !Taxonomy.isTerm(annotation)
        && reach.sees(annotation)
        && Reach.isReadable(name, type, elements)
        && (isReadAtRunTime(annotation)
            || NULLABILITY.contains(annotation.getSimpleName().toString()));
  }

  private static boolean isReadAtRunTime(TypeElement annotation) {
    Retention retention = annotation.getAnnotation(Retention.class);
    return retention != null && retention.value() == RetentionPolicy.RUNTIME;
  }

  private static boolean isOfTypesOnly(TypeElement annotation) {
    Target target = annotation.getAnnotation(Target.class);
    if (target == null) {
      return false;
    }
    List<ElementType> targets = Arrays.asList(target.value());
    return targets.contains(ElementType.TYPE_USE)
        && !targets.contains(ElementType.METHOD)
        && !targets.contains(ElementType.PARAMETER);
  }

  private static TypeElement typeOf(AnnotationMirror mirror) {
    return MoreElements.asType(mirror.getAnnotationType().asElement());
  }
}
