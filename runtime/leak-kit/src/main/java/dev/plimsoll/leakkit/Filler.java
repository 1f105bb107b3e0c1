package dev.plimsoll.leakkit;

import dev.plimsoll.runtime.redaction.Redactions;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Comparator;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Makes values by reflection: it runs in tests only. */
final class Filler {
  /** Types may hold each other in a ring. */
  private static final int DEPTH = 6;

  private final Redactions redactions;
  private final Leaves leaves;

  Filler(Redactions redactions, Sentinels sentinels) {
    this.redactions = redactions;
    this.leaves = new Leaves(sentinels);
  }

  Object fill(Class<?> type) {
    return fill(type, Slot.START);
  }

  private Object fill(Type type, Slot slot) {
    if (type instanceof WildcardType wildcard) {
      Type[] lower = wildcard.getLowerBounds();
      return fill(lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0], slot);
    }
    if (type instanceof TypeVariable<?> variable) {
      Slot.Bound bound = slot.variables().get(variable);
      return bound == null
          ? value(raw(variable, slot), slot.inside(Object.class))
          : fill(bound.type(), slot.with(bound.variables()));
    }
    if (type instanceof GenericArrayType array) {
      return array(raw(type, slot).getComponentType(), array.getGenericComponentType(), slot);
    }
    Class<?> raw = raw(type, slot);
    /* An object may be a container, too, but one that is empty proves nothing. */
    BiFunction<Object, Object, Object> container = leaves.isLeaf(raw) ? null : Containers.find(raw);
    if (container == null) {
      return value(raw, slot.inside(type));
    }
    if (!(type instanceof ParameterizedType generic)) {
      Object any = fill(Object.class, slot);
      return container.apply(any, any);
    }
    Type[] arguments = generic.getActualTypeArguments();
    Object second = arguments.length > 1 ? fill(arguments[1], slot) : null;
    return container.apply(fill(arguments[0], slot), second);
  }

  private static Class<?> raw(Type type, Slot slot) {
    if (type instanceof ParameterizedType generic) {
      return (Class<?>) generic.getRawType();
    }
    if (type instanceof GenericArrayType array) {
      return raw(array.getGenericComponentType(), slot).arrayType();
    }
    if (type instanceof TypeVariable<?> variable) {
      /* Arrays of a variable are arrays of its bound, whatever it stands for. */
      return raw(variable.getBounds()[0], slot);
    }
    return (Class<?>) type;
  }

  private Object value(Class<?> type, Slot slot) {
    Object leaf = leaves.make(type, slot.member(), slot.isSecret());
    if (leaf != null) {
      return leaf;
    }
    if (type.isPrimitive()) {
      return Array.get(Array.newInstance(type, 1), 0);
    }
    if (type.isArray()) {
      return array(type.getComponentType(), type.getComponentType(), slot);
    }
    if (type.isEnum()) {
      return type.getEnumConstants().length == 0 ? null : type.getEnumConstants()[0];
    }
    if (slot.depth() >= DEPTH || type.getName().startsWith("java.")) {
      return null;
    }
    if (type.isSealed() && Modifier.isAbstract(type.getModifiers())) {
      return value(type.getPermittedSubclasses()[0], slot);
    }
    return Modifier.isAbstract(type.getModifiers()) ? null : object(type, slot);
  }

  private Object array(Class<?> raw, Type component, Slot slot) {
    Object array = Array.newInstance(raw, 1);
    Object element = fill(component, slot);
    if (element != null) {
      Array.set(array, 0, element);
    }
    return array;
  }

  private Object object(Class<?> type, Slot slot) {
    try {
      return type.isRecord() ? record(type, slot) : bean(type, slot);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw new IllegalStateException(
          "No `%s` could be made for the test: its constructor refuses sentinels, or there is none that can be called. Make one by hand, and look at what leaves"
              .formatted(type.getName()),
          e);
    }
  }

  private Object record(Class<?> type, Slot slot) throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      Slot member = member(type, components[i].getName(), slot);
      arguments[i] = fill(components[i].getGenericType(), member);
    }
    Constructor<?> constructor = type.getDeclaredConstructor(types);
    constructor.setAccessible(true);
    return constructor.newInstance(arguments);
  }

  /** A constructor wants anything, and the fields are filled behind its back. */
  private Object bean(Class<?> type, Slot slot) throws ReflectiveOperationException {
    Constructor<?> constructor =
        Stream.of(type.getDeclaredConstructors())
            .min(Comparator.comparingInt(Constructor::getParameterCount))
            .orElseThrow(() -> new NoSuchMethodException(type + " without a constructor"));
    constructor.setAccessible(true);
    Slot harmless = new Slot("", false, slot.depth() + 1, slot.variables());
    Object[] arguments =
        Stream.of(constructor.getGenericParameterTypes())
            .map(parameter -> fill(parameter, harmless))
            .toArray();
    Object bean = constructor.newInstance(arguments);
    Slot inside = slot;
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        Slot member = member(type, field.getName(), inside);
        if (!Modifier.isStatic(field.getModifiers()) && member.isSecret()) {
          field.setAccessible(true);
          field.set(bean, fill(field.getGenericType(), member));
        }
      }
      inside = inside.inside(c.getGenericSuperclass());
    }
    return bean;
  }

  private Slot member(Class<?> owner, String name, Slot slot) {
    boolean isSensitive =
        redactions
            .find(owner)
            .filter(type -> type.members().isEmpty() || type.members().contains(name))
            .isPresent();
    return slot.member(owner.getSimpleName() + "." + name, isSensitive);
  }
}
