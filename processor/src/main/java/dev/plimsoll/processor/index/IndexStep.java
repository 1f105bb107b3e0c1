package dev.plimsoll.processor.index;

import com.google.common.collect.ImmutableSet;
import dev.plimsoll.processor.emit.RuntimeTypes;
import dev.plimsoll.processor.emit.Services;
import dev.plimsoll.processor.source.GeneratedNames;
import dev.plimsoll.processor.source.Step;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Lists the entries of the index as services.
 *
 * <p>It aggregates. The entries themselves are written beside the wrappers, one type at a time; a
 * type whose wrapper was refused has none, and is not listed.
 */
public final class IndexStep implements Step {
  private final Elements elements;
  private final Services services;
  private final ImmutableSet<String> annotations;

  /** The watched types by the names of their entries. */
  private final TreeMap<String, TypeElement> watched = new TreeMap<>();

  /** Creates the step for types in which one of these annotations stands. */
  public IndexStep(Elements elements, Services services, ImmutableSet<String> annotations) {
    this.elements = elements;
    this.services = services;
    this.annotations = annotations;
  }

  @Override
  public boolean isAbout(TypeElement annotation) {
    return annotations.contains(annotation.getQualifiedName().toString());
  }

  @Override
  public void process(TypeElement type) {
    watched.put(GeneratedNames.qualified(type, GeneratedNames.wrapping(type)), type);
  }

  /** Writes the list; the entries exist by the last round. */
  public void finish() {
    watched.forEach(
        (name, type) -> {
          if (elements.getTypeElement(name) != null) {
            services.add(RuntimeTypes.WRAPPING.canonicalName(), name, type);
          }
        });
    services.write();
  }
}
