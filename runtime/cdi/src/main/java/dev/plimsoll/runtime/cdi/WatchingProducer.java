package dev.plimsoll.runtime.cdi;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.telemetry.Wrapping;
import dev.plimsoll.runtime.telemetry.Wrappings;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.Producer;
import java.util.Set;

/** Wraps what another producer makes. */
final class WatchingProducer<X> implements Producer<X> {
  private final Producer<X> producer;
  private final Wrapping wrapping;
  private final BeanManager beans;

  WatchingProducer(Producer<X> producer, Wrapping wrapping, BeanManager beans) {
    this.producer = producer;
    this.wrapping = wrapping;
    this.beans = beans;
  }

  @Override
  @SuppressWarnings("unchecked") // a wrapper has the type of what it wraps
  public X produce(CreationalContext<X> context) {
    X product = producer.produce(context);
    return product == null
            || wrapping.wrapper().isInstance(product)
            || Wrappings.isGeneratedSubclass(product.getClass())
        ? product
        : (X) wrapping.wrap(product, beans.createInstance().select(Telemetry.class).get());
  }

  /** A disposer takes the interface, and so the wrapper. */
  @Override
  public void dispose(X instance) {
    producer.dispose(instance);
  }

  @Override
  public Set<InjectionPoint> getInjectionPoints() {
    return producer.getInjectionPoints();
  }
}
