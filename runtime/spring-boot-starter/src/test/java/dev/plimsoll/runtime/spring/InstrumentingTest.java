package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Beans of every kind, in a real context. */
@ExtendWith(OutputCaptureExtension.class)
final class InstrumentingTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context =
      new ApplicationContextRunner()
          .withConfiguration(AutoConfigurations.of(PlimsollAutoConfiguration.class))
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
  void aTransactionIsPartOfTheCall() {
    context
        .withUserConfiguration(Transactions.class)
        .run(
            running -> {
              Payments payments = running.getBean(Payments.class);

              assertThat(payments.charge(Payments.Currency.EUR, 5)).isEqualTo("in transaction");
              assertThat(running.getBean(SlowCommit.class).spanAtCommit).isTrue();
              assertCharged(1);
            });
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class Transactions {
    @Bean
    SlowCommit transactionManager() {
      return new SlowCommit();
    }

    @Bean
    TransactionalPayments payments() {
      return new TransactionalPayments();
    }
  }

  static class TransactionalPayments implements Payments {
    @Override
    @Transactional
    public String charge(Currency currency, long cents) {
      return TransactionSynchronizationManager.isActualTransactionActive()
          ? "in transaction"
          : "without";
    }
  }

  @SuppressWarnings("serial") // the library's class
  static class SlowCommit extends AbstractPlatformTransactionManager {
    boolean spanAtCommit;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {}

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      spanAtCommit = io.opentelemetry.api.trace.Span.current().getSpanContext().isValid();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {}
  }

  @Test
  void anAsynchronousCallEndsWithItsFuture() {
    context
        .withUserConfiguration(Asynchronous.class)
        .run(
            running -> {
              @SuppressWarnings("unchecked") // there is no class of a generic type
              Refunds<String> refunds = running.getBean(Refunds.class);

              CompletableFuture<String> refund = refunds.refund("r1");
              assertThat(recorded.spans()).isEmpty();
              running.getBean(AsyncRefunds.Gate.class).open.complete(null);

              assertThat(refund.join()).startsWith("r1 refunded by plimsoll-");
              assertThat(recorded.span("Refunds.refund").hasEnded()).isTrue();
            });
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAsync
  static class Asynchronous {
    @Bean
    AsyncRefunds.Gate gate() {
      return new AsyncRefunds.Gate();
    }

    @Bean
    Refunds<String> refunds(AsyncRefunds.Gate gate) {
      return new AsyncRefunds(gate);
    }

    @Bean
    org.springframework.core.task.AsyncTaskExecutor taskExecutor() {
      return new org.springframework.core.task.SimpleAsyncTaskExecutor("plimsoll-");
    }
  }

  static class AsyncRefunds implements Refunds<String> {
    private final Gate gate;

    AsyncRefunds(Gate gate) {
      this.gate = gate;
    }

    @Override
    @Async
    public CompletableFuture<String> refund(String receipt) {
      gate.open.join();
      return CompletableFuture.completedFuture(
          receipt + " refunded by " + Thread.currentThread().getName());
    }

    static final class Gate {
      final CompletableFuture<Void> open = new CompletableFuture<>();
    }
  }

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
  void aScopedBeanIsWatchedOnce() {
    context
        .withUserConfiguration(Scoped.class)
        .run(
            running -> {
              assertThat(running.getBean(Payments.class).charge(Payments.Currency.EUR, 1))
                  .isEqualTo("scoped EUR 1");

              assertCharged(1);
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class Scoped {
    @Bean
    @Scope(scopeName = "prototype", proxyMode = ScopedProxyMode.TARGET_CLASS)
    ScopedPayments payments() {
      return new ScopedPayments();
    }
  }

  static class ScopedPayments extends CardPayments {
    ScopedPayments() {
      super("scoped");
    }
  }

  @Test
  void beansInACircleAreWatchedOnce() {
    context
        .withAllowCircularReferences(true)
        .withBean("payments", CircularPayments.class)
        .withBean(Till.class)
        .run(
            running -> {
              Payments payments = running.getBean(Payments.class);

              assertThat(running.getBean(Till.class).payments).isSameAs(payments);
              assertThat(payments.charge(Payments.Currency.EUR, 1)).isEqualTo("circular");
              assertCharged(1);
            });
  }

  @Test
  void transactionalBeansInACircleAreWatchedOnce() {
    context
        .withAllowCircularReferences(true)
        .withUserConfiguration(CircularTransactions.class)
        .run(
            running -> {
              Payments payments = running.getBean(Payments.class);

              assertThat(running.getBean(Till.class).payments).isSameAs(payments);
              assertThat(payments.charge(Payments.Currency.EUR, 1)).isEqualTo("in transaction");
              assertCharged(1);
            });
  }

  @Configuration(proxyBeanMethods = false)
  @EnableTransactionManagement(proxyTargetClass = true)
  static class CircularTransactions {
    @Bean
    SlowCommit transactionManager() {
      return new SlowCommit();
    }

    @Bean
    CircularTransactionalPayments payments() {
      return new CircularTransactionalPayments();
    }

    @Bean
    Till till() {
      return new Till();
    }
  }

  static class CircularTransactionalPayments extends TransactionalPayments {
    @Autowired private Till till;

    @Override
    @Transactional
    public String charge(Currency currency, long cents) {
      return till == null ? "alone" : super.charge(currency, cents);
    }
  }

  static class CircularPayments implements Payments {
    @Autowired private Till till;

    @Override
    public String charge(Currency currency, long cents) {
      return till == null ? "without" : "circular";
    }
  }

  static class Till {
    @Autowired private Payments payments;
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

  @Test
  void nothingIsCreatedTooEarly(CapturedOutput output) {
    context
        .withUserConfiguration(TwoPayments.class, Transactions.class, Asynchronous.class)
        .run(running -> assertThat(running).hasNotFailed());

    assertThat(output).doesNotContain("not eligible for getting processed");
  }

  @Test
  void whatTheTelemetryNeedsIsNotWatched(CapturedOutput output) {
    context
        .withUserConfiguration(TelemetryThatPays.class)
        .run(
            running -> {
              assertThat(running.getBean(Payments.class)).isInstanceOf(CardPayments.class);
              assertThat(output)
                  .contains("Bean `payments` is not watched: the telemetry itself needs it");
            });
  }

  @Configuration(proxyBeanMethods = false)
  static class TelemetryThatPays {
    @Bean
    Payments payments() {
      return new CardPayments("card");
    }

    @Bean
    Telemetry telemetry(Payments payments) {
      payments.charge(Payments.Currency.EUR, 1);
      return Telemetry.noop();
    }
  }

  @Test
  void anOperationCanBeOffFromTheStart() {
    context
        .withPropertyValues("plimsoll.telemetry.off=payments.charge")
        .withBean(Payments.class, () -> new CardPayments("card"))
        .run(
            running -> {
              running.getBean(Payments.class).charge(Payments.Currency.EUR, 1);

              assertThat(recorded.spans()).isEmpty();
            });
  }

  @Test
  void allCanBeOff() {
    context
        .withPropertyValues("plimsoll.enabled=false")
        .withBean(Payments.class, () -> new CardPayments("card"))
        .run(
            running ->
                assertThat(running.getBean(Payments.class))
                    .isExactlyInstanceOf(CardPayments.class));
  }

  @Test
  void theApplicationsOwnTelemetryIsUsed() {
    Recorded own = new Recorded();
    context
        .withBean(Telemetry.class, (Supplier<Telemetry>) own::telemetry)
        .withBean(Payments.class, () -> new CardPayments("card"))
        .run(
            running -> {
              running.getBean(Payments.class).charge(Payments.Currency.EUR, 1);

              assertThat(own.span("Payments.charge").hasEnded()).isTrue();
              assertThat(recorded.spans()).isEmpty();
            });
  }
}
