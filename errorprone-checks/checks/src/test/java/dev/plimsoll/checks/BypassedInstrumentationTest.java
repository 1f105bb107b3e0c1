package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

final class BypassedInstrumentationTest {
  private static final String PAYMENTS =
      """
      package com.acme;
      import dev.plimsoll.annotations.RedMetric;
      import dev.plimsoll.annotations.Traced;
      public interface Payments {
        @Traced String charge(String order);
        @RedMetric("payments.refund") void refund(String order);
        default String again(String order) {
          // BUG: Diagnostic contains: `charge` is called on `this`, past the wrapper of `Payments`
          return charge(order);
        }
        int count();
      }
      """;

  /** As the processor would write it. */
  private static final String INSTRUMENTED_PAYMENTS =
      """
      package com.acme;
      public final class InstrumentedPayments implements Payments {
        private final Payments delegate;
        private InstrumentedPayments(Payments delegate) { this.delegate = delegate; }
        public static Payments wrap(Payments delegate, Object telemetry) { return new InstrumentedPayments(delegate); }
        @Override public String charge(String order) { return delegate.charge(order); }
        @Override public void refund(String order) { delegate.refund(order); }
        @Override public int count() { return delegate.count(); }
      }
      """;

  private static final String LEDGER =
      """
      package com.acme;
      import dev.plimsoll.annotations.Traced;
      public class Ledger {
        @Traced public void post(String entry) {}
        public void both(String entry) { post(entry); this.post(entry); Runnable r = () -> post(entry); r.run(); }
        Runnable later() { return this::again; }
        @Traced void again() {}
      }
      """;

  private static final String INSTRUMENTED_LEDGER =
      """
      package com.acme;
      public class InstrumentedLedger extends Ledger {
        public InstrumentedLedger(Object telemetry) {}
        @Override public void post(String entry) { super.post(entry); }
        @Override void again() { super.again(); }
      }
      """;

  @Test
  void callsOnThis() {
    check(
        """
        package com.acme;
        class CardPayments implements Payments {
          @Override public String charge(String order) {
            if (order.isEmpty()) {
              return charge("one");
            }
            // BUG: Diagnostic contains: `refund` is called on `this`, past the wrapper of `Payments`, so the call is not watched. To fix: call it on a wrapped `Payments`, or move the annotations to a class, whose wrapper sees such calls
            this.refund(order);
            return "" + count() + this.count();
          }
          @Override public void refund(String order) {
            // BUG: Diagnostic contains: `charge` is called on `this`
            Runnable later = () -> charge(order);
            new Thread(later);
            class Inner {
              void run() {
                // BUG: Diagnostic contains: `charge` is called on `this`
                CardPayments.this.charge(order);
              }
            }
            other(new Inner());
          }
          @Override public int count() { return 0; }
          private void other(Object o) { o.hashCode(); }
        }
        """);
  }

  @Test
  void callsOnSuperAndOnOthers() {
    check(
        """
        package com.acme;
        class Base implements Payments {
          @Override public String charge(String order) { return order; }
          @Override public void refund(String order) {}
          @Override public int count() { return 0; }
        }
        """,
        """
        package com.acme;
        class Retrying extends Base {
          private final Payments next;
          Retrying(Payments next) { this.next = next; }
          @Override public String charge(String order) { return super.charge(order) + next.charge(order); }
        }
        """);
  }

  @Test
  void methodReferences() {
    check(
        """
        package com.acme;
        import java.util.function.Consumer;
        import java.util.function.Function;
        import java.util.function.Supplier;
        class CardPayments implements Payments {
          @Override public String charge(String order) {
            // BUG: Diagnostic contains: `this::refund` leads past the wrapper of `Payments`, so these calls are not watched. To fix: refer to `refund` of a wrapped `Payments`
            Consumer<String> refund = this::refund;
            refund.accept(order);
            Supplier<Integer> count = this::count;
            Supplier<CardPayments> fresh = CardPayments::new;
            // BUG: Diagnostic contains: `fresh.get()::charge` leads past
            Function<String, String> charge = fresh.get()::charge;
            return charge.apply(order) + count.get();
          }
          @Override public void refund(String order) {}
          @Override public int count() { return 0; }
          static Function<String, String> of(Payments payments, InstrumentedPayments wrapped) {
            Consumer<String> refund = wrapped::refund;
            refund.accept("");
            return payments::charge;
          }
        }
        """);
  }

  @Test
  void newObjectsInFields() {
    check(
        """
        package com.acme;
        class CardPayments implements Payments {
          CardPayments(String... keys) {}
          @Override public String charge(String order) { return order; }
          @Override public void refund(String order) {}
          @Override public int count() { return 0; }
        }
        """,
        """
        package com.acme;
        class Retrying extends CardPayments {
          Retrying(Payments next) {}
        }
        """,
        """
        package com.acme;
        class Checkout {
          // BUG: Diagnostic contains: a new `CardPayments` goes into the field `payments` without its wrapper, so calls are not watched. To fix: wrap it by `InstrumentedPayments.wrap(..., telemetry)`
          private final Payments payments = new CardPayments();
          private CardPayments plain;
          private Payments late;
          private final CardPayments kept = new CardPayments();
          private final Payments wrapped = InstrumentedPayments.wrap(kept, this);
          private final Payments atOnce = InstrumentedPayments.wrap(new CardPayments(), this);
          private final Payments retried = new Retrying(atOnce);
          private final Object any = new CardPayments();
          private final Payments outer = InstrumentedPayments.wrap(new Retrying(new CardPayments()), this);
          // BUG: Diagnostic contains: a new `Ledger` goes into the field `ledger` without its wrapper, so calls are not watched. To fix: create `new InstrumentedLedger(telemetry, ...)`
          private final Ledger ledger = new Ledger();
          private final Ledger watched = new InstrumentedLedger(this);
          Checkout(boolean cards) {
            // BUG: Diagnostic contains: goes into the field `plain`
            plain = new CardPayments();
            // BUG: Diagnostic contains: goes into the field `late`
            this.late = cards ? (Payments) new CardPayments() : wrapped;
            Payments local = new CardPayments();
            local.count();
          }
        }
        """,
        """
        package com.acme;
        class Shop {
          Shop(Payments payments, int number) {}
          static Shop of() {
            // BUG: Diagnostic contains: a new `CardPayments` goes into `Shop` without its wrapper
            return new Shop(new CardPayments(), 1);
          }
          static Payments anonymous;
          static {
            anonymous =
                // BUG: Diagnostic contains: a new `Payments` goes into the field `anonymous`
                new Payments() {
                  @Override public String charge(String order) { return order; }
                  @Override public void refund(String order) {}
                  @Override public int count() { return 0; }
                };
          }
        }
        """,
        """
        package com.acme;
        class ShopTest {
          private final Payments payments = new CardPayments();
        }
        """);
  }

  @Test
  void newObjectsAsBeans() {
    check(
        """
        package com.acme;
        import com.google.inject.Provides;
        import java.util.function.Supplier;
        import org.springframework.context.annotation.Bean;
        class Config {
          static class CardPayments implements Payments {
            @Override public String charge(String order) { return order; }
            @Override public void refund(String order) {}
            @Override public int count() { return 0; }
          }
          @Bean Payments payments() {
            // BUG: Diagnostic contains: a new `CardPayments` goes into the bean `payments` without its wrapper
            return new CardPayments();
          }
          @Provides Ledger ledger() {
            // BUG: Diagnostic contains: a new `Ledger` goes into the bean `ledger` without its wrapper
            return new Ledger();
          }
          @Bean Payments wrapped() {
            return InstrumentedPayments.wrap(new CardPayments(), this);
          }
          @Bean Supplier<Payments> supplier() {
            return () -> { return new CardPayments(); };
          }
          Payments factory() {
            return new CardPayments();
          }
        }
        """);
  }

  @Test
  void beansThatAnAdapterWraps() {
    check(
        """
        package dev.plimsoll.runtime.spring;
        class InstrumentingBeanPostProcessor {}
        """,
        """
        package dev.plimsoll.runtime.guice;
        class WatchingModule {}
        """,
        """
        package com.acme;
        import com.google.inject.Provides;
        import org.springframework.context.annotation.Bean;
        class Config {
          static class CardPayments implements Payments {
            @Override public String charge(String order) { return order; }
            @Override public void refund(String order) {}
            @Override public int count() { return 0; }
          }
          @Bean Payments payments() {
            return new CardPayments();
          }
          @Provides Payments provided() {
            return new CardPayments();
          }
          @Bean Ledger ledger() {
            // BUG: Diagnostic contains: create `new InstrumentedLedger(telemetry, ...)`
            return new Ledger();
          }
          @Provides Ledger providedLedger() {
            // BUG: Diagnostic contains: create `new InstrumentedLedger(telemetry, ...)`
            return new Ledger();
          }
        }
        """);
  }

  @Test
  void typesWithoutAWrapper() {
    CompilationTestHelper.newInstance(BypassedInstrumentation.class, getClass())
        .addSourceLines(
            "Payments.java",
            """
            package com.acme;
            import dev.plimsoll.annotations.Traced;
            interface Payments {
              @Traced String charge(String order);
              default String again(String order) { return charge(order); }
            }
            """)
        .doTest();
  }

  private void check(String... sources) {
    CompilationTestHelper helper =
        CompilationTestHelper.newInstance(BypassedInstrumentation.class, getClass())
            .addSourceLines("Payments.java", PAYMENTS)
            .addSourceLines("InstrumentedPayments.java", INSTRUMENTED_PAYMENTS)
            .addSourceLines("Ledger.java", LEDGER)
            .addSourceLines("InstrumentedLedger.java", INSTRUMENTED_LEDGER);
    int number = 0;
    for (String source : sources) {
      helper.addSourceLines("Case" + number++ + ".java", source);
    }
    helper.doTest();
  }
}
