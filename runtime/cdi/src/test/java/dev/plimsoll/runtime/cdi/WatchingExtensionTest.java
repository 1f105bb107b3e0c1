package dev.plimsoll.runtime.cdi;

import static dev.plimsoll.runtime.cdi.Containers.containing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Beans of every kind, in a real container: Weld SE. */
final class WatchingExtensionTest {
  /** What the container's beans report to; they cannot see the test's own fields. */
  private static Recorded recorded = new Recorded();

  @AfterEach
  void forget() {
    recorded = new Recorded();
  }

  private static SeContainer container(Class<?>... beans) {
    return containing(beans).addBeanClasses(RecordedBeans.class).initialize();
  }

  private static List<String> spans() {
    return recorded.spans().stream().map(span -> span.getName()).toList();
  }

  @Singleton
  static class RecordedBeans {
    @Produces
    @Singleton
    OpenTelemetry openTelemetry() {
      return recorded.openTelemetry();
    }
  }

  @Test
  void aBeanIsDecorated() {
    try (SeContainer container = container(CardPayments.class)) {
      assertThat(container.select(Payments.class).get().charge(5)).isEqualTo("card 5");
      assertThat(spans()).containsExactly("Payments.charge");
    }
  }

  @ApplicationScoped
  static class CardPayments implements Payments {
    @Override
    public String charge(long cents) {
      return "card " + cents;
    }
  }

  @Test
  void aBeanIsWatchedAlsoWhereItsClassIsInjected() {
    try (SeContainer container = container(CardPayments.class)) {
      assertThat(container.select(CardPayments.class).get().charge(5)).isEqualTo("card 5");
      assertThat(spans()).containsExactly("Payments.charge");
    }
  }

  @Test
  void qualifiersChooseAmongWatchedBeans() {
    try (SeContainer container = container(CardPayments.class, BankPayments.class, Shop.class)) {
      Shop shop = container.select(Shop.class).get();

      assertThat(shop.payments.charge(1)).isEqualTo("card 1");
      assertThat(shop.bank.charge(2)).isEqualTo("bank 2");
      assertThat(container.select(Payments.class, Any.Literal.INSTANCE)).hasSize(2);
      assertThat(spans()).hasSize(2);
    }
  }

  @Dependent
  @Named("bank")
  @Bank
  static class BankPayments implements Payments {
    @Override
    public String charge(long cents) {
      return "bank " + cents;
    }
  }

  @jakarta.inject.Qualifier
  @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
  @interface Bank {}

  @Dependent
  static class Shop {
    @Inject private Payments payments;
    @Inject @Bank private Payments bank;
  }

  @Test
  void genericBeansAreWatched() {
    try (SeContainer container = container(Texts.class, Numbers.class)) {
      assertThat(container.select(new TypeLiteral<Store<String>>() {}).get().read())
          .isEqualTo("text");
      assertThat(container.select(new TypeLiteral<Store<Long>>() {}).get().read()).isEqualTo(7L);
      assertThat(spans()).containsExactly("Store.read", "Store.read");
    }
  }

  @Dependent
  static class Texts implements Store<String> {
    @Override
    public String read() {
      return "text";
    }
  }

  @ApplicationScoped
  static class Numbers implements Store<Long> {
    @Override
    public Long read() {
      return 7L;
    }
  }

  @Test
  void aBeanWithTwoWatchedInterfacesIsDecoratedTwice() {
    try (SeContainer container = container(Both.class)) {
      Both both = container.select(Both.class).get();

      assertThat(both.charge(1) + both.read()).isEqualTo("both both");
      assertThat(spans()).containsExactly("Payments.charge", "Store.read");
    }
  }

  @ApplicationScoped
  static class Both implements Payments, Store<String> {
    @Override
    public String charge(long cents) {
      return "both ";
    }

    @Override
    public String read() {
      return "both";
    }
  }

  @Test
  void whatAProducerMakesIsWatched() {
    try (SeContainer container = container(Producers.class)) {
      assertThat(container.select(Payments.class).get().charge(5)).isEqualTo("produced 5");
      assertThat(container.select(new TypeLiteral<Store<String>>() {}).get().read())
          .isEqualTo("field");
      assertThat(spans()).containsExactly("Payments.charge", "Store.read");
    }
    assertThat(Producers.DISPOSED).hasSize(1);
    Producers.DISPOSED.clear();
  }

  @Singleton
  static class Producers {
    static final List<Payments> DISPOSED = new ArrayList<>();

    @Produces private final Store<String> store = () -> "field";

    @Produces
    @ApplicationScoped
    Payments payments() {
      return cents -> "produced " + cents;
    }

    void dispose(@Disposes Payments payments) {
      DISPOSED.add(payments);
    }
  }

  @Test
  void whatCannotBeDecoratedIsLeftAlone() {
    try (SeContainer container = container(FinalPayments.class)) {
      assertThat(container.select(Payments.class).get().charge(5)).isEqualTo("final 5");
      assertThat(spans()).isEmpty();
    }
  }

  @Singleton
  static final class FinalPayments implements Payments {
    @Override
    public String charge(long cents) {
      return "final " + cents;
    }
  }

  @Test
  void theApplicationsOwnTelemetryIsUsed() {
    try (SeContainer container = container(CardPayments.class, OwnTelemetry.class)) {
      container.select(Payments.class).get().charge(5);

      assertThat(spans()).isEmpty();
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
  void withoutTelemetryBeansCallsGoThrough() {
    try (SeContainer container = containing(CardPayments.class).initialize()) {
      assertThat(container.select(Payments.class).get().charge(5)).isEqualTo("card 5");
    }
  }

  @Test
  void theExtensionIsFoundAsAService() {
    assertThat(
            java.util.ServiceLoader.load(jakarta.enterprise.inject.spi.Extension.class).stream()
                .map(java.util.ServiceLoader.Provider::type))
        .contains(WatchingExtension.class);
  }
}
