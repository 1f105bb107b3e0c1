package dev.plimsoll.benchmarks.jmh.spring;

import dev.plimsoll.benchmarks.jmh.Backend;
import dev.plimsoll.benchmarks.jmh.Peer;
import dev.plimsoll.benchmarks.jmh.Variant;
import dev.plimsoll.benchmarks.jmh.Watched;
import dev.plimsoll.benchmarks.jmh.subject.Payments;

/** Spring's proxies. */
public final class SpringPeer implements Peer {
  private final Backend backend = new Backend();

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    return backend.watched(
        switch (variant) {
          case SPRING_TIMED -> MicrometerProxies.timed(delegate, backend.meters(), false);
          case SPRING_TIMED_LABEL -> MicrometerProxies.timed(delegate, backend.meters(), true);
          case SPRING_OBSERVED -> MicrometerProxies.observed(delegate, backend.meters(), false);
          case SPRING_OBSERVED_LABEL ->
              MicrometerProxies.observed(delegate, backend.meters(), true);
          default -> throw new IllegalArgumentException(variant + " is not of Spring");
        });
  }
}
