package dev.plimsoll.leakkit;

import io.micrometer.core.instrument.Metrics;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The parts that the kit reads when a test has run. */
final class Parts {
  private final List<PartReader> readers = PartReader.all();
  private final Set<Object> asked = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<Object> found = Collections.newSetFromMap(new IdentityHashMap<>());

  /** What left by one way. */
  record Shown(String place, String text) {}

  Parts() {
    found.add(Metrics.globalRegistry);
  }

  void watch(Object part) {
    if (readers.stream().noneMatch(reader -> reader.reads(part))) {
      throw new IllegalArgumentException(
          "A `%s` cannot be watched. To fix: hand what it shows to `look`"
              .formatted(part.getClass().getName()));
    }
    asked.add(part);
  }

  /** Finds parts in the fields of a test and of its superclasses. */
  void find(Object test) {
    for (Class<?> c = test.getClass(); c != null && isOurs(c); c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        Object value = field.getType().isPrimitive() ? null : value(field, test);
        if (value != null && readers.stream().anyMatch(reader -> reader.readsUnasked(value))) {
          found.add(value);
        }
      }
    }
  }

  private static boolean isOurs(Class<?> type) {
    return !type.getName().startsWith("java.");
  }

  private static Object value(Field field, Object test) {
    try {
      field.setAccessible(true);
      return field.get(Modifier.isStatic(field.getModifiers()) ? null : test);
    } catch (IllegalAccessException | InaccessibleObjectException closed) {
      /* A module that is not open to us keeps its fields; `watch` takes what they hold. */
      return null;
    }
  }

  List<Shown> read(List<Object> filled) {
    Set<Object> all = Collections.newSetFromMap(new IdentityHashMap<>());
    all.addAll(asked);
    all.addAll(found);
    List<Shown> shown = new ArrayList<>();
    for (Object part : all) {
      for (PartReader reader : readers) {
        if (reader.reads(part)) {
          shown.add(new Shown(reader.place(), reader.text(part, filled)));
        }
      }
    }
    return shown;
  }
}
