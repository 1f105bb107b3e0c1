package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
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

/** Beans that have proxies, scopes or each other, in a real context. */
@ExtendWith(OutputCaptureExtension.class)
final class ProxiedBeansTest {
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

  @Test
  void nothingIsCreatedTooEarly(CapturedOutput output) {
    context
        .withUserConfiguration(Transactions.class, Asynchronous.class)
        .run(running -> assertThat(running).hasNotFailed());

    assertThat(output).doesNotContain("not eligible for getting processed");
  }
}
