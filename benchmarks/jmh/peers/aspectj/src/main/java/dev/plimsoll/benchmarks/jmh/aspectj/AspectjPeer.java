package dev.plimsoll.benchmarks.jmh.aspectj;

import dev.plimsoll.benchmarks.jmh.Backend;
import dev.plimsoll.benchmarks.jmh.Peer;
import dev.plimsoll.benchmarks.jmh.Variant;
import dev.plimsoll.benchmarks.jmh.Watched;
import dev.plimsoll.benchmarks.jmh.peer.ObservedPayments;
import dev.plimsoll.benchmarks.jmh.peer.TimedPayments;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.micrometer.common.annotation.NoOpValueResolver;
import io.micrometer.core.aop.MeterTagAnnotationHandler;
import io.micrometer.core.aop.TimedAspect;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.observation.Observations;
import io.micrometer.observation.aop.ObservationKeyValueAnnotationHandler;
import io.micrometer.observation.aop.ObservedAspect;

/**
 * The woven classes. AspectJ makes the aspects by itself, so they report to the registries that are
 * global.
 */
public final class AspectjPeer implements Peer {
  private final Backend backend = new Backend();

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    return backend.watched(
        switch (variant) {
          case ASPECTJ_TIMED -> timed(delegate, false);
          case ASPECTJ_TIMED_LABEL -> timed(delegate, true);
          case ASPECTJ_OBSERVED -> observed(delegate, false);
          case ASPECTJ_OBSERVED_LABEL -> observed(delegate, true);
          default -> throw new IllegalArgumentException(variant + " is not woven by AspectJ");
        });
  }

  private Payments timed(Payments delegate, boolean labels) {
    Metrics.addRegistry(backend.meters());
    if (labels) {
      TimedAspect.aspectOf()
          .setMeterTagAnnotationHandler(
              new MeterTagAnnotationHandler(
                  type -> new NoOpValueResolver(), type -> (expression, value) -> ""));
    }
    return new TimedPayments(delegate);
  }

  private Payments observed(Payments delegate, boolean labels) {
    ObservationRegistry observations = ObservationRegistry.create();
    observations
        .observationConfig()
        .observationHandler(new DefaultMeterObservationHandler(backend.meters()));
    Observations.setRegistry(observations);
    if (labels) {
      ObservedAspect.aspectOf()
          .setObservationKeyValueAnnotationHandler(
              new ObservationKeyValueAnnotationHandler(
                  type -> new NoOpValueResolver(), type -> (expression, value) -> ""));
    }
    return new ObservedPayments(delegate);
  }
}
