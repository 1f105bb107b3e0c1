package dev.plimsoll.runtime.cdi;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;

/** A type with its own variables for arguments, which stands for all its parameterizations. */
record OwnType(Class<?> raw) implements ParameterizedType {
  static Type of(Class<?> type) {
    return type.getTypeParameters().length == 0 ? type : new OwnType(type);
  }

  @Override
  public Type[] getActualTypeArguments() {
    return raw.getTypeParameters();
  }

  @Override
  public Type getRawType() {
    return raw;
  }

  @Override
  public Type getOwnerType() {
    return raw.getDeclaringClass();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ParameterizedType type
        && raw.equals(type.getRawType())
        && Arrays.equals(getActualTypeArguments(), type.getActualTypeArguments());
  }

  /** As the JDK's own computes it, so that equal types have equal hashes. */
  @Override
  public int hashCode() {
    return Arrays.hashCode(getActualTypeArguments())
        ^ (getOwnerType() == null ? 0 : getOwnerType().hashCode())
        ^ raw.hashCode();
  }
}
