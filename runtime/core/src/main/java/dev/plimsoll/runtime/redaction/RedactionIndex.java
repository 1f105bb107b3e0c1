package dev.plimsoll.runtime.redaction;

import java.util.List;

/**
 * The types of one package and one compilation that have a redaction.
 *
 * <p>The compiler generates implementations and names them in a service file, so that serializers
 * and log encoders find every such type without looking through the class path. Applications ask
 * {@link Redactions}.
 */
public interface RedactionIndex {
  /**
   * Returns the types.
   *
   * @return the types, in the order of their names
   */
  List<SensitiveType<?>> types();
}
