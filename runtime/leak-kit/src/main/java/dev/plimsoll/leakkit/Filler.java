package dev.plimsoll.leakkit;

import dev.plimsoll.runtime.redaction.Redactions;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes values by reflection: it runs in tests only. */
final class Filler {
  /** Types may hold each other in a ring. */
  private static final int DEPTH = 6;

  private final Redactions redactions;
  private final Sentinels sentinels;

  Filler(Redactions redactions, Sentinels sentinels) {
    this.redactions = redactions;
    this.sentinels = sentinels;
  }

  Object fill(Class<?> type) {
    return fill(type, "", false, 0);
  }

  private Object object(Class<?> type, boolean isWhole, int depth) {
    try {
      return type.isRecord() ? record(type, isWhole, depth) : bean(type, isWhole, depth);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "No `%s` could be made for the test: its constructor refuses sentinels, or there is none that can be called. Make one by hand, and look at what leaves"
              .formatted(type.getName()),
          e);
    }
  }

  private Object record(Class<?> type, boolean isWhole, int depth)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      arguments[i] = member(type, name, components[i].getGenericType(), isWhole, depth);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  /** A constructor wants anything, and the fields are filled behind its back. */
  private Object bean(Class<?> type, boolean isWhole, int depth)
      throws ReflectiveOperationException {
    Constructor<?> constructor =
        Stream.of(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new NoSuchMethodException(type + " without a constructor"));
    constructor.setAccessible(true);
    Object[] arguments =
        Stream.of(constructor.getGenericParameterTypes())
            .map(parameter -> fill(parameter, "", false, depth + 1))
            .toArray();
    Object bean = constructor.newInstance(arguments);
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (!Modifier.isStatic(field.getModifiers()) && isSensitive(type, field.getName())) {
          field.setAccessible(true);
          field.set(bean, member(type, field.getName(), field.getGenericType(), isWhole, depth));
        }
      }
    }
    return bean;
  }

  private Object member(Class<?> owner, String name, Type type, boolean isWhole, int depth) {
    String member = owner.getSimpleName() + "." + name;
    return fill(type, member, isWhole || isSensitive(owner, name), depth + 1);
  }

  private boolean isSensitive(Class<?> owner, String name) {
    return redactions
        .find(owner)
        .filter(type -> type.members().isEmpty() || type.members().contains(name))
        .isPresent();
  }

  private Object fill(Type type, String member, boolean isSecret, int depth) {
    if (type instanceof WildcardType wildcard) {
      return fill(wildcard.getUpperBounds()[0], member, isSecret, depth);
    }
    if (type instanceof TypeVariable<?> variable) {
      return fill(variable.getBounds()[0], member, isSecret, depth);
    }
    if (type instanceof ParameterizedType generic) {
      return container(generic, member, isSecret, depth);
    }
    return type instanceof Class<?> raw ? value(raw, member, isSecret, depth) : null;
  }

  private Object container(ParameterizedType type, String member, boolean isSecret, int depth) {
    Class<?> raw = (Class<?>) type.getRawType();
    Type[] arguments = type.getActualTypeArguments();
    Object first = fill(arguments[0], member, isSecret, depth);
    if (first == null) {
      return null;
    }
    if (raw == List.class || raw == Collection.class || raw == Iterable.class) {
      return List.of(first);
    }
    if (raw == Set.class) {
      return Set.of(first);
    }
    if (raw == Optional.class) {
      return Optional.of(first);
    }
    if (raw == Map.class) {
      Object second = fill(arguments[1], member, isSecret, depth);
      return second == null ? null : Map.of(first, second);
    }
    return value(raw, member, isSecret, depth);
  }

  private Object value(Class<?> type, String member, boolean isSecret, int depth) {
    if (type == String.class || type == CharSequence.class || type == Object.class) {
      return isSecret ? sentinels.text(member) : "plain";
    }
    if (type == char[].class) {
      return (isSecret ? sentinels.text(member) : "plain").toCharArray();
    }
    Object number = number(type, member, isSecret);
    if (number != null) {
      return number;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type.isArray()) {
      Object element = value(type.getComponentType(), member, isSecret, depth);
      Object array = Array.newInstance(type.getComponentType(), 1);
      Array.set(array, 0, element);
      return array;
    }
    if (type.isEnum()) {
      return type.getEnumConstants().length == 0 ? null : type.getEnumConstants()[0];
    }
    boolean isMade =
        depth < DEPTH
            && !type.isInterface()
            && !Modifier.isAbstract(type.getModifiers())
            && !type.getName().startsWith("java.");
    return isMade ? object(type, isSecret, depth) : null;
  }

  private Object number(Class<?> type, String member, boolean isSecret) {
    boolean isWide =
        Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class)
                .contains(type)
            || type == BigInteger.class
            || type == BigDecimal.class;
    if (!isWide) {
      return null;
    }
    long value = isSecret ? sentinels.number(member) : 1;
    if (type == int.class || type == Integer.class) {
      return (int) value;
    }
    if (type == double.class || type == Double.class) {
      return (double) value;
    }
    if (type == BigInteger.class) {
      return BigInteger.valueOf(value);
    }
    return type == BigDecimal.class ? (Object) BigDecimal.valueOf(value) : (Object) value;
  }
}
