package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ObjectProvider;

/** The context's telemetry, for all beans but those that it is made of itself. */
final class ContextTelemetry {
  private static final Logger log = LoggerFactory.getLogger(ContextTelemetry.class);

  private final ObjectProvider<Telemetry> telemetry;

  /** The beans that it cannot be had for; one may ask twice, by its class and by its interface. */
  private final Set<String> told = ConcurrentHashMap.newKeySet();

  ContextTelemetry(ObjectProvider<Telemetry> telemetry) {
    this.telemetry = telemetry;
  }

  /**
   * Finds the telemetry that a bean is watched with.
   *
   * @param beanName a bean that is being created
   * @return nothing, and a warning, where the telemetry cannot be made without that bean
   */
  Optional<Telemetry> find(String beanName) {
    try {
      return Optional.of(telemetry.getObject());
    } catch (BeanCreationException e) {
      /* The telemetry is waiting for this bean, or this bean would have to wait for itself. */
      if (e.contains(BeanCurrentlyInCreationException.class)) {
        if (told.add(beanName)) {
          log.warn(
              "Bean `{}` is not watched: the telemetry itself needs it. To fix: wrap it by hand, or"
                  + " take it out of what the meter registry or OpenTelemetry are made of",
              beanName);
        }
        return Optional.empty();
      }
      throw e;
    }
  }
}
