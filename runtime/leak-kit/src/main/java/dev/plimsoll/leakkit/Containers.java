package dev.plimsoll.leakkit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/** Containers of the JDK with one element, or one key and its value. */
final class Containers {
  /** Ordered: the first that can be assigned to what is wanted is made. */
  private static final Map<Class<?>, BiFunction<Object, Object, Object>> MAKERS =
      new LinkedHashMap<>();

  static {
    MAKERS.put(ArrayList.class, (element, none) -> new ArrayList<>(some(element)));
    MAKERS.put(LinkedHashSet.class, (element, none) -> new LinkedHashSet<>(some(element)));
    MAKERS.put(TreeSet.class, (element, none) -> new TreeSet<>(some(element)));
    MAKERS.put(ArrayDeque.class, (element, none) -> new ArrayDeque<>(some(element)));
    MAKERS.put(LinkedList.class, (element, none) -> new LinkedList<>(some(element)));
    MAKERS.put(
        CopyOnWriteArrayList.class, (element, none) -> new CopyOnWriteArrayList<>(some(element)));
    MAKERS.put(LinkedHashMap.class, (key, value) -> new LinkedHashMap<>(some(key, value)));
    MAKERS.put(TreeMap.class, (key, value) -> new TreeMap<>(some(key, value)));
    MAKERS.put(ConcurrentHashMap.class, (key, value) -> new ConcurrentHashMap<>(some(key, value)));
    MAKERS.put(Optional.class, (element, none) -> Optional.ofNullable(element));
    MAKERS.put(AtomicReference.class, (element, none) -> new AtomicReference<>(element));
    MAKERS.put(
        CompletableFuture.class, (element, none) -> CompletableFuture.completedFuture(element));
  }

  private Containers() {}

  private static List<Object> some(Object element) {
    return element == null ? List.of() : List.of(element);
  }

  private static Map<Object, Object> some(Object key, Object value) {
    return key == null || value == null ? Map.of() : Collections.singletonMap(key, value);
  }

  /** Finds what makes a container; null for a type that is none. */
  static BiFunction<Object, Object, Object> find(Class<?> type) {
    if (!type.getName().startsWith("java.")) {
      return null;
    }
    for (Map.Entry<Class<?>, BiFunction<Object, Object, Object>> maker : MAKERS.entrySet()) {
      if (type.isAssignableFrom(maker.getKey())) {
        return maker.getValue();
      }
    }
    return null;
  }
}
