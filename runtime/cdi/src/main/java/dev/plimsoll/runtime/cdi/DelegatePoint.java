package dev.plimsoll.runtime.cdi;

import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedField;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.util.Set;

/** Where a decorator gets what it decorates. */
record DelegatePoint(WatchingDecorator decorator, AnnotatedField<?> place)
    implements InjectionPoint {

  static DelegatePoint of(WatchingDecorator decorator, BeanManager beans) {
    return new DelegatePoint(
        decorator,
        beans.createAnnotatedType(Place.class).getFields().stream().findFirst().orElseThrow());
  }

  @Override
  public Type getType() {
    return decorator.getDelegateType();
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return decorator.getDelegateQualifiers();
  }

  @Override
  public Bean<?> getBean() {
    return decorator;
  }

  @Override
  public Member getMember() {
    return place.getJavaMember();
  }

  @Override
  public Annotated getAnnotated() {
    return place;
  }

  @Override
  public boolean isDelegate() {
    return true;
  }

  @Override
  public boolean isTransient() {
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  /** Not that of the decorator, which has this point. */
  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return "what " + decorator + " wraps";
  }

  /** Containers want a member to point at, and wrappers know no CDI. */
  private static final class Place {
    @SuppressWarnings("unused") // nothing is ever injected into it
    private Object delegate;
  }
}
