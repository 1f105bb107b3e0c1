package dev.plimsoll.runtime.redaction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/**
 * The types with sensitive members that are known to a class loader, from the indexes that the
 * compiler generated.
 *
 * <p>A type whose jar has no index, because nobody compiled it with Plimsoll or because a
 * repackaged jar lost its service files, is not known.
 */
public final class Redactions {
  private final Map<Class<?>, SensitiveType<?>> types;

  /** What was asked for before, subclasses too; kept with the class, and lost with it. */
  private final ClassValue<Optional<SensitiveType<?>>> found =
      new ClassValue<>() {
        @Override
        protected Optional<SensitiveType<?>> computeValue(Class<?> type) {
          return search(type);
        }
      };

  private Redactions(Map<Class<?>, SensitiveType<?>> types) {
    this.types = types;
  }

  /**
   * Reads the indexes that the thread's context class loader sees.
   *
   * @return what they list
   */
  public static Redactions load() {
    return load(Thread.currentThread().getContextClassLoader());
  }

  /**
   * Reads the indexes that a class loader sees.
   *
   * @param loader the loader of the application's classes
   * @return what they list
   */
  public static Redactions load(ClassLoader loader) {
    Map<Class<?>, SensitiveType<?>> types = new HashMap<>();
    for (RedactionIndex index : ServiceLoader.load(RedactionIndex.class, loader)) {
      index.types().forEach(type -> types.putIfAbsent(type.type(), type));
    }
    return new Redactions(types);
  }

  /**
   * Finds what is sensitive of values of a class: by its own redaction, or by that of the nearest
   * superclass that has one.
   *
   * @param type a class, such as that of a value that is being written
   * @return its redaction; empty where nothing is known to be sensitive
   */
  public Optional<SensitiveType<?>> find(Class<?> type) {
    return found.get(type);
  }

  /**
   * Returns every type that is known.
   *
   * @return the types, in the order of their names
   */
  public Collection<SensitiveType<?>> all() {
    Map<String, SensitiveType<?>> sorted = new TreeMap<>();
    types.values().forEach(type -> sorted.put(type.type().getName(), type));
    return sorted.values();
  }

  private Optional<SensitiveType<?>> search(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      SensitiveType<?> known = types.get(c);
      if (known != null) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
