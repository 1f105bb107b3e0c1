package dev.plimsoll.benchmarks.jmh.spring;

import dev.plimsoll.benchmarks.jmh.peer.ObservedPayments;
import dev.plimsoll.benchmarks.jmh.peer.TimedPayments;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.micrometer.common.annotation.NoOpValueResolver;
import io.micrometer.core.aop.MeterTagAnnotationHandler;
import io.micrometer.core.aop.TimedAspect;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.aop.ObservationKeyValueAnnotationHandler;
import io.micrometer.observation.aop.ObservedAspect;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/** The proxies that Spring makes for Micrometer's annotations. */
final class MicrometerProxies {
  private MicrometerProxies() {}

  /**
   * {@code @Timed}.
   *
   * @param labels whether it looks for labels in parameters, which costs each call, labelled or not
   */
  static Payments timed(Payments delegate, MeterRegistry meters, boolean labels) {
    TimedAspect aspect = new TimedAspect(meters);
    if (labels) {
      aspect.setMeterTagAnnotationHandler(
          new MeterTagAnnotationHandler(
              type -> new NoOpValueResolver(), type -> (expression, value) -> ""));
    }
    return proxy(new TimedPayments(delegate), aspect);
  }

  /**
   * {@code @Observed}, with the handler that Spring Boot installs.
   *
   * @param labels whether it looks for labels in parameters, which costs each call, labelled or not
   */
  static Payments observed(Payments delegate, MeterRegistry meters, boolean labels) {
    ObservationRegistry observations = ObservationRegistry.create();
    observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(meters));
    ObservedAspect aspect = new ObservedAspect(observations);
    if (labels) {
      aspect.setObservationKeyValueAnnotationHandler(
          new ObservationKeyValueAnnotationHandler(
              type -> new NoOpValueResolver(), type -> (expression, value) -> ""));
    }
    return proxy(new ObservedPayments(delegate), aspect);
  }

  private static Payments proxy(Payments target, Object aspect) {
    AspectJProxyFactory factory = new AspectJProxyFactory(target);
    factory.addAspect(aspect);
    return factory.getProxy();
  }
}
