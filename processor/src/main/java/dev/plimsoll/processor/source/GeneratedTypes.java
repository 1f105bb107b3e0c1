package dev.plimsoll.processor.source;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Knows which names of types are taken, by hand-written ones or by those being generated. */
public final class GeneratedTypes {
  private final Elements elements;
  private final Places places;
  private final Map<String, String> claims = new HashMap<>();

  /** Creates the register of a compilation. */
  public GeneratedTypes(Elements elements, Places places) {
    this.elements = elements;
    this.places = places;
  }

  /**
   * Asks for a name beside a type; the first that asks has it.
   *
   * <p>A class file of that name is no obstacle: an earlier compilation generated it.
   */
  public boolean claim(TypeElement type, String simpleName) {
    String name = GeneratedNames.qualified(type, simpleName);
    String holder = claims.putIfAbsent(name, type.getQualifiedName().toString());
    TypeElement existing = elements.getTypeElement(name);
    return (holder == null || type.getQualifiedName().contentEquals(holder))
        && (existing == null || !places.hasSource(existing));
  }
}
