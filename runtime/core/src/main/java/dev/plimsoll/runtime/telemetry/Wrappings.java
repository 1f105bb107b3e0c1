package dev.plimsoll.runtime.telemetry;

import java.lang.module.ModuleDescriptor.Provides;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.WeakHashMap;

/** The index of the watched types that a class loader sees. */
public final class Wrappings {
  private static final String SERVICE = Wrapping.class.getName();

  /**
   * Soft, because an index holds classes of the loader it belongs to, and would keep it alive; and
   * is cheap to read again.
   */
  private static final Map<ClassLoader, SoftReference<Wrappings>> CACHE = new WeakHashMap<>();

  private final Map<Class<?>, Wrapping> byType;

  private Wrappings(Map<Class<?>, Wrapping> byType) {
    this.byType = byType;
  }

  /**
   * The index of a class loader and its parents, read once.
   *
   * @param loader the loader of watched types; null for the JDK's own, which sees none
   * @return the index
   */
  public static Wrappings of(ClassLoader loader) {
    if (loader == null) {
      return new Wrappings(Map.of());
    }
    synchronized (CACHE) {
      SoftReference<Wrappings> cached = CACHE.get(loader);
      Wrappings known = cached == null ? null : cached.get();
      if (known == null) {
        known = new Wrappings(read(loader));
        CACHE.put(loader, new SoftReference<>(known));
      }
      return known;
    }
  }

  /** An entry that cannot be read, such as one whose jar lacks an optional library, is left out. */
  private static Map<Class<?>, Wrapping> read(ClassLoader loader) {
    Map<Class<?>, Wrapping> byType = new LinkedHashMap<>();
    Iterator<Wrapping> entries = ServiceLoader.load(Wrapping.class, loader).iterator();
    while (true) {
      try {
        if (!entries.hasNext()) {
          return byType;
        }
        Wrapping wrapping = entries.next();
        byType.putIfAbsent(wrapping.type(), wrapping);
      } catch (ServiceConfigurationError | LinkageError unreadable) {
        /* The iterator has moved past it. Whoever asks for that type is told that it is unknown. */
      }
    }
  }

  /**
   * Finds how a type is wrapped.
   *
   * @param type a type, itself and not a subtype of it
   * @return the entry, if the type is watched
   */
  public Optional<Wrapping> find(Class<?> type) {
    return Optional.ofNullable(byType.get(type));
  }

  /**
   * Finds how a type is wrapped that is perhaps not loaded yet.
   *
   * @param type the binary name of a type
   * @return the entry, if the type is watched
   */
  public Optional<Wrapping> find(String type) {
    return byType.values().stream().filter(w -> w.type().getName().equals(type)).findFirst();
  }

  /**
   * Whether a class is the generated subclass of a watched class, which watches what the interfaces
   * of that say, too; or a subclass of it, such as a container makes for its interceptors.
   *
   * @param type a class
   * @return true if no other wrapper is needed
   */
  public static boolean isGeneratedSubclass(Class<?> type) {
    Wrappings known = of(type.getClassLoader());
    for (Class<?> each = type; each.getSuperclass() != null; each = each.getSuperclass()) {
      Class<?> wrapper = each;
      if (known.find(each.getSuperclass()).filter(it -> it.wrapper() == wrapper).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /**
   * Finds how the interfaces of an implementation are wrapped. A wrapper watches what its interface
   * inherits, so an interface that another one of them extends is left out.
   *
   * @param implementation a class
   * @return the entries, in the order in which the class names its interfaces
   */
  public List<Wrapping> ofInterfaces(Class<?> implementation) {
    Set<Wrapping> found = new LinkedHashSet<>();
    for (Class<?> c = implementation; c != null; c = c.getSuperclass()) {
      addInterfaces(c, found);
    }
    List<Wrapping> leaves = new ArrayList<>(found);
    leaves.removeIf(
        wrapping ->
            found.stream()
                .anyMatch(
                    other -> other != wrapping && wrapping.type().isAssignableFrom(other.type())));
    return leaves;
  }

  private void addInterfaces(Class<?> type, Set<Wrapping> found) {
    if (type.isInterface()) {
      find(type).ifPresent(found::add);
    }
    for (Class<?> inherited : type.getInterfaces()) {
      addInterfaces(inherited, found);
    }
  }

  /**
   * Returns how a type is wrapped.
   *
   * @param type a type
   * @return the entry
   * @throws IllegalArgumentException if the type is not watched; the message tells what is missing
   */
  public Wrapping get(Class<?> type) {
    return find(type).orElseThrow(() -> new IllegalArgumentException(unknown(type)));
  }

  private String unknown(Class<?> type) {
    List<Wrapping> inherited = ofInterfaces(type);
    if (!inherited.isEmpty()) {
      return "`%s` has no wrapper, but `%s`, which it implements, has. To fix: pass `%s.class`"
          .formatted(
              type.getName(),
              inherited.get(0).type().getName(),
              inherited.get(0).type().getSimpleName());
    }
    Module module = type.getModule();
    if (type.getClassLoader() != null
        && module.isNamed()
        && !module.getDescriptor().isAutomatic()
        && module.getDescriptor().provides().stream().noneMatch(p -> provides(p, type))) {
      return ("no wrapper of `%s` is known, for module `%s` provides none. To fix: if the type is"
              + " annotated with `@Traced` or `@RedMetric`, add `provides %s with %s;` to"
              + " module-info.java")
          .formatted(type.getName(), module.getName(), SERVICE, entryName(type));
    }
    return ("no wrapper of `%s` is known. To fix: annotate it with `@Traced` or `@RedMetric` and"
            + " compile it with Plimsoll's processor; if that is done, see that"
            + " META-INF/services/%s reaches the class path, merged where jars are merged")
        .formatted(type.getName(), SERVICE);
  }

  private static boolean provides(Provides p, Class<?> type) {
    return p.service().equals(SERVICE) && p.providers().contains(entryName(type));
  }

  /** The name that the compiler gives to the entry of a type. */
  private static String entryName(Class<?> type) {
    String packageName = type.getPackageName();
    String flat = type.getName().substring(packageName.isEmpty() ? 0 : packageName.length() + 1);
    return (packageName.isEmpty() ? "" : packageName + ".") + flat.replace('$', '_') + "Wrapping";
  }
}
