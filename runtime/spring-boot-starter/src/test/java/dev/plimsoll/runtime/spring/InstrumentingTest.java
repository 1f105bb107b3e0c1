package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Beans of every kind, in a real context. */
final class InstrumentingTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context =
      Contexts.plain()
          .withPropertyValues("logging.level.org.springframework=info")
          .withBean(OpenTelemetry.class, recorded::openTelemetry);

  private void assertCharged(int times) {
    assertThat(recorded.spans()).hasSize(times);
    assertThat(recorded.spans()).extracting(span -> span.getName()).containsOnly("Payments.charge");
  }

  @Test
  void aBeanIsWatchedByItsWrapperAlone() {
    context
        .withBean(Payments.class, () -> new CardPayments("card"))
        .run(
            running -> {
              Payments payments = running.getBean(Payments.class);

              assertThat(payments.charge(Payments.Currency.EUR, 5)).isEqualTo("card EUR 5");
              assertThat(payments).isExactlyInstanceOf(InstrumentedPayments.class);
              assertCharged(1);
            });
  }

  @Test
  void primaryAndQualifierChooseAmongWatchedBeans() {
    context
        .withUserConfiguration(TwoPayments.class)
        .run(
            running -> {
              Shop shop = running.getBean(Shop.class);

              assertThat(shop.primary.charge(Payments.Currency.EUR, 1)).startsWith("card");
              assertThat(shop.other.charge(Payments.Currency.USD, 1)).startsWith("bank");
              assertCharged(2);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class TwoPayments {
    @Bean
    @Primary
    Payments card() {
      return new CardPayments("card");
    }

    @Bean
    Payments bank() {
      return new CardPayments("bank");
    }

    @Bean
    Shop shop(Payments primary, @Qualifier("bank") Payments other) {
      return new Shop(primary, other);
    }
  }

  record Shop(Payments primary, Payments other) {}

  @Test
  void aBeanThatCanDoMoreKeepsItsInterfacesAndItsClass() {
    context
        .withBean("busy", BusyPayments.class)
        .run(
            running -> {
              assertThat(running.getBean(BusyPayments.class)).matches(AopUtils::isCglibProxy);
              assertThat(running.getBean(BusyPayments.class).isRunning()).isTrue();
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("busy");
              assertThat(running.getBean(BusyPayments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("busy");
              assertThat(running.getBean(BusyPayments.class).refund(7L).join()).isEqualTo("7");
              assertThat(running.getBean(BusyPayments.class).describe()).startsWith("refunds of");
              assertThat(recorded.spans())
                  .extracting(span -> span.getName())
                  .containsExactly("Payments.charge", "Payments.charge", "Refunds.refund");
            });
  }

  static class BusyPayments implements Payments, Refunds<Long>, SmartLifecycle {
    private boolean running;

    @Override
    public String charge(Currency currency, long cents) {
      return "busy";
    }

    @Override
    public CompletableFuture<String> refund(Long receipt) {
      return CompletableFuture.completedFuture(receipt.toString());
    }

    @Override
    public void start() {
      running = true;
    }

    @Override
    public void stop() {
      running = false;
    }

    @Override
    public boolean isRunning() {
      return running;
    }
  }

  @Test
  void whatAProxiedBeanThrowsIsThrownAsItIs() {
    context
        .withPropertyValues("plimsoll.proxy-target-class=true")
        .withBean(CardPayments.class, () -> new CardPayments("card"))
        .run(
            running -> {
              CardPayments payments = running.getBean(CardPayments.class);

              assertThatThrownBy(() -> payments.charge(Payments.Currency.EUR, -1))
                  .isExactlyInstanceOf(IllegalStateException.class)
                  .hasMessage("refused");
              assertCharged(1);
            });
  }

  @Test
  void callbacksOfTheContainerReachTheBean() {
    AtomicBoolean closed = new AtomicBoolean();
    context
        .withBean(Payments.class, () -> new ClosingPayments(closed))
        .run(
            running -> {
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("initialized");
              assertCharged(1);
            });

    assertThat(closed).isTrue();
  }

  static class ClosingPayments implements Payments, InitializingBean, AutoCloseable {
    private final AtomicBoolean closed;
    private String state = "";

    ClosingPayments(AtomicBoolean closed) {
      this.closed = closed;
    }

    @Override
    public void afterPropertiesSet() {
      state = "initialized";
    }

    @Override
    public String charge(Currency currency, long cents) {
      return state;
    }

    @Override
    public void close() {
      closed.set(true);
    }
  }

  @Test
  void whatAFactoryMakesIsWatched() {
    context
        .withBean("payments", PaymentsFactory.class)
        .run(
            running -> {
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("proxied");
              assertThat(running.getBean("&payments")).isInstanceOf(PaymentsFactory.class);
              assertCharged(1);
            });
  }

  /** As clients of remote services are made. */
  static class PaymentsFactory implements FactoryBean<Payments> {
    @Override
    public Payments getObject() {
      return (Payments)
          java.lang.reflect.Proxy.newProxyInstance(
              Payments.class.getClassLoader(),
              new Class<?>[] {Payments.class},
              (proxy, method, arguments) -> "proxied");
    }

    @Override
    public Class<?> getObjectType() {
      return Payments.class;
    }
  }

  @Test
  void aBeanThatIsAWrapperAlreadyIsWatchedOnce() {
    context
        .withUserConfiguration(WrappedByHand.class)
        .run(
            running -> {
              running.getBean(Payments.class).charge(Payments.Currency.EUR, 1);

              assertCharged(1);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class WrappedByHand {
    @Bean
    Payments payments(Telemetry telemetry) {
      return InstrumentedPayments.wrap(new CardPayments("card"), telemetry);
    }
  }

  @Test
  void recordsOfConfigurationAreLeftAlone() {
    context
        .withUserConfiguration(Configured.class)
        .withPropertyValues("rates.fallback=7")
        .run(running -> assertThat(running.getBean(Rates.class).rate()).isEqualTo(7));
  }

  @Configuration(proxyBeanMethods = false)
  @EnableConfigurationProperties(Rates.class)
  static class Configured {}

  interface Rating {
    @Traced
    int rate();
  }

  @ConfigurationProperties("rates")
  record Rates(int fallback) implements Rating {
    @Override
    public int rate() {
      return fallback;
    }
  }

  @Test
  void aRecordWithoutPropertiesIsWatched() {
    context
        .withBean(Rating.class, () -> new FixedRate(3))
        .run(
            running -> {
              assertThat(running.getBean(Rating.class).rate()).isEqualTo(3);
              assertThat(recorded.span("Rating.rate").hasEnded()).isTrue();
            });
  }

  record FixedRate(int rate) implements Rating {}
}
