package dev.plimsoll.leakkit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;

/**
 * What the {@link Filler} is at.
 *
 * @param member the member that is filled, as it is named in messages
 * @param isSecret whether it is sensitive, or in what is
 * @param depth how many members are around it
 * @param variables what the type variables of the type around it stand for
 */
record Slot(
    String member, boolean isSecret, int depth, Map<TypeVariable<?>, Slot.Bound> variables) {
  static final Slot START = new Slot("", false, 0, Map.of());

  /** A type, and what the variables in it stand for. */
  record Bound(Type type, Map<TypeVariable<?>, Bound> variables) {}

  Slot member(String name, boolean isSensitive) {
    return new Slot(name, isSecret || isSensitive, depth + 1, variables);
  }

  Slot with(Map<TypeVariable<?>, Bound> other) {
    return new Slot(member, isSecret, depth, other);
  }

  /** Within a type: what its variables stand for where it is named like this. */
  Slot inside(Type type) {
    if (!(type instanceof ParameterizedType generic)) {
      return with(Map.of());
    }
    Map<TypeVariable<?>, Bound> inner = new HashMap<>();
    TypeVariable<?>[] parameters = ((Class<?>) generic.getRawType()).getTypeParameters();
    for (int i = 0; i < parameters.length; i++) {
      inner.put(parameters[i], new Bound(generic.getActualTypeArguments()[i], variables));
    }
    return with(inner);
  }
}
