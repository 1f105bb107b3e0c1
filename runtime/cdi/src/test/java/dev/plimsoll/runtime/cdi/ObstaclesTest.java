package dev.plimsoll.runtime.cdi;

import static dev.plimsoll.runtime.cdi.Containers.containing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.Priority;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.NormalScope;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.CreationException;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Stereotype;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Test;

/** Watched classes that no subclass can be a bean in place of, in a real container: Weld SE. */
final class ObstaclesTest {
  private static final Recorded RECORDED = new Recorded();

  private static Class<?> beanClass(SeContainer container, Class<?> type) {
    return container
        .getBeanManager()
        .resolve(container.getBeanManager().getBeans(type))
        .getBeanClass();
  }

  @Singleton
  static class Ledger {
    String post() {
      return "posted";
    }
  }

  @Specializes
  @Singleton
  static class AuditedLedger extends Ledger {
    @Override
    @Traced
    String post() {
      return "audited";
    }
  }

  @Test
  void oneThatSpecializesIsLeftAsItIs() {
    try (SeContainer container = containing(Ledger.class, AuditedLedger.class).initialize()) {
      assertThat(container.select(Ledger.class).get())
          .isExactlyInstanceOf(AuditedLedger.class)
          .returns("audited", Ledger::post);
    }
  }

  @Stateless
  static class Booking {
    @Traced
    void book() {}
  }

  @Test
  void anEnterpriseBeanIsLeftAsItIs() {
    try (SeContainer container = containing(Booking.class).initialize()) {
      assertThat(container.select(Booking.class).get()).isExactlyInstanceOf(Booking.class);
    }
  }

  @Alternative
  @Singleton
  static class Chosen extends Ledger {
    @Override
    @Traced
    String post() {
      return "chosen";
    }
  }

  @Alternative
  @Stereotype
  @Retention(RetentionPolicy.RUNTIME)
  @interface Simulated {}

  @Simulated
  @Singleton
  static class ChosenByStereotype extends Ledger {
    @Override
    @Traced
    String post() {
      return "simulated";
    }
  }

  @Alternative
  @Priority(1)
  @Singleton
  static class Preferred extends Ledger {
    @Override
    @Traced
    String post() {
      return "preferred";
    }
  }

  @Test
  void anAlternativeIsChosenByItsClass() {
    try (SeContainer container =
        containing(Ledger.class, Chosen.class).selectAlternatives(Chosen.class).initialize()) {
      assertThat(container.select(Ledger.class).get()).isExactlyInstanceOf(Chosen.class);
    }
    try (SeContainer container =
        containing(Ledger.class, ChosenByStereotype.class)
            .selectAlternatives(ChosenByStereotype.class)
            .initialize()) {
      assertThat(container.select(Ledger.class).get())
          .isExactlyInstanceOf(ChosenByStereotype.class);
    }
    try (SeContainer container = containing(Ledger.class, Preferred.class).initialize()) {
      assertThat(container.select(Ledger.class).get()).isExactlyInstanceOf(Preferred.class);
    }
  }

  @NormalScope(passivating = true)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Stored {}

  @Stored
  static class Cart implements Serializable {
    private static final long serialVersionUID = 1L;

    @Traced
    void add() {}
  }

  @Stored
  static class Wallet implements Serializable, Payments {
    private static final long serialVersionUID = 1L;

    @Override
    public String charge(long cents) {
      return "wallet";
    }
  }

  @Singleton
  static class OwnTelemetry {
    @Produces
    @Singleton
    Telemetry telemetry() {
      return Telemetry.noop();
    }
  }

  @Test
  void whatIsStoredIsLeftAsItIs() {
    try (SeContainer container = containing(Cart.class, OwnTelemetry.class).initialize()) {
      assertThat(beanClass(container, Cart.class)).isEqualTo(Cart.class);
    }
    try (SeContainer container = containing(Wallet.class, OwnTelemetry.class).initialize()) {
      assertThat(beanClass(container, Wallet.class)).isEqualTo(Wallet.class);
    }
  }

  @Singleton
  static class Ticker {
    @Traced
    long tick() {
      return 1;
    }
  }

  @ApplicationScoped
  static class Meters {
    @Produces
    @Singleton
    MeterRegistry registry(Ticker ticker) {
      return new SimpleMeterRegistry();
    }
  }

  @ApplicationScoped
  static class Spans {
    @Inject private Ticker ticker;

    @Produces
    @Singleton
    OpenTelemetry openTelemetry() {
      ticker.tick();
      return RECORDED.openTelemetry();
    }
  }

  @Test
  void telemetryThatNeedsItselfIsRefused() {
    for (Class<?> parts : new Class<?>[] {Meters.class, Spans.class}) {
      try (SeContainer container = containing(Ticker.class, parts).initialize()) {
        for (int i = 0; i < 2; i++) {
          assertThatThrownBy(() -> container.select(Ticker.class).get())
              .isInstanceOf(CreationException.class)
              .hasMessageContaining("produce a `Telemetry` of your own");
        }
      }
    }
  }
}
