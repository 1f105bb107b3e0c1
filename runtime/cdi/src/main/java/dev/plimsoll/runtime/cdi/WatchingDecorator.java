package dev.plimsoll.runtime.cdi;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Decorator;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Prioritized;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;

/** The wrapper of an interface as a decorator of the beans that the extension marked for it. */
final class WatchingDecorator implements Decorator<Object>, Prioritized {
  /** Outside of the application's own decorators, which start at 2000. */
  private static final int PRIORITY = 1000;

  private final Wrapping wrapping;
  private final BeanManager beans;
  private final DelegatePoint delegate;

  WatchingDecorator(Wrapping wrapping, BeanManager beans) {
    this.wrapping = wrapping;
    this.beans = beans;
    delegate = DelegatePoint.of(this, beans);
  }

  @Override
  public Object create(CreationalContext<Object> context) {
    return wrapping.wrap(
        beans.getInjectableReference(delegate, context),
        beans.createInstance().select(Telemetry.class).get());
  }

  @Override
  public void destroy(Object instance, CreationalContext<Object> context) {
    context.release();
  }

  @Override
  public int getPriority() {
    return PRIORITY;
  }

  @Override
  public Type getDelegateType() {
    return OwnType.of(wrapping.type());
  }

  @Override
  public Set<Annotation> getDelegateQualifiers() {
    return Set.of(new Watched.Literal(wrapping.type()));
  }

  @Override
  public Set<Type> getDecoratedTypes() {
    return Set.of(getDelegateType());
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return Set.of(delegate);
  }

  @Override
  public Class<?> getBeanClass() {
    return wrapping.wrapper();
  }

  @Override
  public Set<Type> getTypes() {
    return Set.of(getDelegateType(), Object.class);
  }

  @Override
  public Set<Annotation> getQualifiers() {
    return Set.of();
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return Dependent.class;
  }

  @Override
  public String getName() {
    return null;
  }

  @Override
  public Set<Class<? extends Annotation>> getStereotypes() {
    return Set.of();
  }

  @Override
  public boolean isAlternative() {
    return false;
  }

  @Override
  public String toString() {
    return "the wrapper of " + wrapping.type().getName();
  }
}
