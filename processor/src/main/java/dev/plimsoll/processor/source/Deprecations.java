package dev.plimsoll.processor.source;

import com.google.common.collect.ImmutableSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;

/** Tells which warnings the use of a deprecated element brings. */
public final class Deprecations {
  private Deprecations() {}

  /** Returns the names of the warnings that using the element brings, none for most. */
  public static ImmutableSet<String> of(Element element) {
    ImmutableSet.Builder<String> warnings = ImmutableSet.builder();
    for (Element e = element; e.getKind() != ElementKind.PACKAGE; e = e.getEnclosingElement()) {
      Deprecated deprecated = e.getAnnotation(Deprecated.class);
      if (deprecated != null) {
        warnings.add(deprecated.forRemoval() ? "removal" : "deprecation");
      }
    }
    return warnings.build();
  }
}
