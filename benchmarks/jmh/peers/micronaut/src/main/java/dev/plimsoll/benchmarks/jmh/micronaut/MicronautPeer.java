package dev.plimsoll.benchmarks.jmh.micronaut;

import dev.plimsoll.benchmarks.jmh.Backend;
import dev.plimsoll.benchmarks.jmh.Peer;
import dev.plimsoll.benchmarks.jmh.Variant;
import dev.plimsoll.benchmarks.jmh.Watched;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.Map;

/**
 * A Micronaut application, with our registry and our span processor as beans; it makes the SDK
 * around it.
 */
public final class MicronautPeer implements Peer {
  private final Backend backend = new Backend();

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    ApplicationContextBuilder application =
        ApplicationContext.builder()
            .singletons(backend.meters(), backend.spans(), new Delegate(delegate));
    if (variant == Variant.MICRONAUT_LABEL) {
      application.properties(Map.of("labels", "true"));
    }
    return backend.watched(application.start().getBean(MicronautPayments.class));
  }
}
