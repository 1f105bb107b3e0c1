package dev.plimsoll.benchmarks.jmh.starter;

import dev.plimsoll.benchmarks.jmh.Backend;
import dev.plimsoll.benchmarks.jmh.Peer;
import dev.plimsoll.benchmarks.jmh.Variant;
import dev.plimsoll.benchmarks.jmh.Watched;
import dev.plimsoll.benchmarks.jmh.subject.Payments;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/** A Spring Boot application with the starter, and our SDK as its bean. */
public final class StarterPeer implements Peer {
  private final Backend backend = new Backend();

  @Override
  public Watched watch(Payments delegate, Variant variant) {
    ApplicationContextInitializer<GenericApplicationContext> beans =
        context -> {
          context.registerBean(OpenTelemetry.class, backend::telemetry);
          context.registerBean(TracedPayments.class, () -> new TracedPayments(delegate));
        };
    TracedPayments traced =
        new SpringApplicationBuilder(Application.class)
            .web(WebApplicationType.NONE)
            .initializers(beans)
            .properties("spring.main.banner-mode=off", "logging.level.root=off")
            .run()
            .getBean(TracedPayments.class);
    return backend.watched(new StarterPayments(delegate, traced));
  }

  @EnableAutoConfiguration
  static class Application {}
}
