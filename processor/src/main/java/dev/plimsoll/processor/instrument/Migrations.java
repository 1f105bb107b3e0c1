package dev.plimsoll.processor.instrument;

import com.google.auto.common.AnnotationMirrors;
import com.google.auto.common.AnnotationValues;
import com.google.auto.common.MoreElements;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.source.Migration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Reads annotations of other libraries as ours, where the user asked for that. */
final class Migrations {
  private final ImmutableList<Migration> rows;
  private final Elements elements;

  Migrations(ImmutableSet<String> libraries, Elements elements) {
    this.rows =
        Migration.ALL.stream()
            .filter(row -> libraries.contains(row.library()))
            .collect(ImmutableList.toImmutableList());
    this.elements = elements;
  }

  /** Returns the names of the annotations that are read. */
  ImmutableSet<String> annotations() {
    return rows.stream().map(Migration::annotation).collect(ImmutableSet.toImmutableSet());
  }

  /** An annotation of others, read as one of ours. */
  record Foreign(Migration row, AnnotationMirror mirror, TypeElement ours) {
    /** Returns the value of one of our elements: theirs, if it says anything, or our default. */
    AnnotationValue value(String element) {
      return theirs(element)
          .orElseGet(
              () ->
                  ElementFilter.methodsIn(ours.getEnclosedElements()).stream()
                      .filter(method -> method.getSimpleName().contentEquals(element))
                      .findFirst()
                      .map(ExecutableElement::getDefaultValue)
                      .orElseThrow());
    }

    private Optional<AnnotationValue> theirs(String element) {
      return Optional.ofNullable(row.elements().get(element)).stream()
          .flatMap(theirs -> Splitter.on('/').splitToStream(theirs))
          .flatMap(theirs -> said(mirror, theirs.replace("!", "")).stream())
          .filter(value -> !(value.getValue() instanceof List<?> items && items.isEmpty()))
          .findFirst();
    }

    /** Whether it says anything of one of our elements; their defaults are not ours. */
    boolean says(String element) {
      return theirs(element).isPresent();
    }

    boolean isTurnedRound(String element) {
      return theirs(element).isPresent() && row.elements().get(element).startsWith("!");
    }
  }

  /** Finds what an element says in the words of others. */
  Optional<Foreign> find(String ours, Element element) {
    for (Migration row : rows) {
      if (ours.endsWith("." + row.ours())) {
        Optional<AnnotationMirror> mirror =
            MoreElements.getAnnotationMirror(element, row.annotation()).toJavaUtil();
        if (mirror.isPresent() && holds(row.when(), mirror.get())) {
          return Optional.of(new Foreign(row, mirror.get(), elements.getTypeElement(ours)));
        }
      }
    }
    return Optional.empty();
  }

  /** Finds what an element says several times, in the container of others. */
  ImmutableList<Foreign> repeated(String ours, Element element) {
    ImmutableList.Builder<Foreign> all = ImmutableList.builder();
    for (Migration row : rows) {
      if (ours.endsWith("." + row.ours())) {
        MoreElements.getAnnotationMirror(element, AnnotationReader.containerOf(row.annotation()))
            .toJavaUtil()
            .stream()
            .flatMap(
                container ->
                    AnnotationValues.getAnnotationMirrors(
                        AnnotationMirrors.getAnnotationValue(container, "value"))
                        .stream())
            .map(mirror -> new Foreign(row, mirror, elements.getTypeElement(ours)))
            .forEach(all::add);
      }
    }
    return all.build();
  }

  private static boolean holds(String condition, AnnotationMirror mirror) {
    if (condition.isEmpty()) {
      return true;
    }
    boolean isSet =
        find(mirror, condition.replace("!", "")).map(AnnotationValues::getBoolean).orElse(false);
    return isSet != condition.startsWith("!");
  }

  /** Returns what an annotation of others says that is read as nothing of ours, and the way out. */
  ImmutableList<Migration.Unread> unread(AnnotationMirror mirror) {
    String name =
        MoreElements.asType(mirror.getAnnotationType().asElement()).getQualifiedName().toString();
    ImmutableSet<String> read =
        rows.stream()
            .filter(row -> row.annotation().equals(name))
            .flatMap(Migration::theirs)
            .collect(ImmutableSet.toImmutableSet());
    return annotations().contains(name)
        ? mirror.getElementValues().entrySet().stream()
            .filter(said -> !isDefault(said.getKey(), said.getValue()))
            .map(said -> said.getKey().getSimpleName().toString())
            .filter(element -> !read.contains(element))
            .map(element -> unread(name, element))
            .filter(element -> !element.isMet())
            .collect(ImmutableList.toImmutableList())
        : ImmutableList.of();
  }

  private static boolean isDefault(ExecutableElement element, AnnotationValue value) {
    return element.getDefaultValue() != null
        && element.getDefaultValue().getValue().equals(value.getValue());
  }

  /** An element that a later version of the library has gained is not in the table. */
  private static Migration.Unread unread(String annotation, String element) {
    return Migration.UNREAD.stream()
        .filter(row -> row.annotation().equals(annotation) && row.element().equals(element))
        .findFirst()
        .orElseGet(
            () ->
                new Migration.Unread(
                    annotation, element, "say it by an annotation of Plimsoll, or remove it"));
  }

  /** Whether an element speaks in the words of others, though perhaps not now. */
  boolean speaks(String ours, Element element) {
    return rows.stream()
        .filter(row -> ours.endsWith("." + row.ours()))
        .anyMatch(row -> MoreElements.isAnnotationPresent(element, row.annotation()));
  }

  private static Optional<AnnotationValue> said(AnnotationMirror mirror, String element) {
    return mirror.getElementValues().entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .findFirst()
        .map(Map.Entry::getValue);
  }

  /** A version of the library may lack an element. */
  private static Optional<AnnotationValue> find(AnnotationMirror mirror, String element) {
    return AnnotationMirrors.getAnnotationValuesWithDefaults(mirror).entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .findFirst()
        .map(Map.Entry::getValue);
  }
}
