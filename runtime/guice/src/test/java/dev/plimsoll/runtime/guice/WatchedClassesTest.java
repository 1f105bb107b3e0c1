package dev.plimsoll.runtime.guice;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.PrivateModule;
import com.google.inject.name.Names;
import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.junit.jupiter.api.Test;

/** Watched classes that Guice creates: it creates their generated subclasses. */
final class WatchedClassesTest {
  private final Recorded recorded = new Recorded();

  private Injector injector(Module... modules) {
    return Guice.createInjector(
        WatchingModule.of(modules),
        binder -> {
          binder.bind(Telemetry.class).toInstance(recorded.telemetry());
          binder.bind(String.class).annotatedWith(Names.named("book")).toInstance("main");
        });
  }

  @Singleton
  static class Journal {
    private final String name;

    @Inject
    Journal(@Named("book") String name) {
      this.name = name;
    }

    @Traced
    String post() {
      return name;
    }
  }

  static class Plain {
    @Inject
    Plain() {}

    @Traced
    void run() {}
  }

  @Test
  void whatIsBoundByItselfIsWatchedAndKeepsItsScope() {
    Injector injector =
        injector(
            binder -> {
              binder.bind(Journal.class);
              binder.bind(Plain.class);
            });
    Journal journal = injector.getInstance(Journal.class);

    assertThat(journal.post()).isEqualTo("main");
    assertThat(journal)
        .isExactlyInstanceOf(InstrumentedWatchedClassesTest_Journal.class)
        .isSameAs(injector.getInstance(Journal.class));
    assertThat(injector.getInstance(Plain.class)).isNotSameAs(injector.getInstance(Plain.class));
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void theScopeOfTheBindingWins() {
    Injector injector = injector(binder -> binder.bind(Plain.class).in(Singleton.class));

    assertThat(injector.getInstance(Plain.class)).isSameAs(injector.getInstance(Plain.class));
  }

  /** It has a wrapper of its own, which sees what the interface says, too. */
  static class CashPayments implements Payments {
    @Inject
    CashPayments() {}

    @Override
    public String charge(long cents) {
      return "cash";
    }

    @Traced
    void count() {}
  }

  @Test
  void whatALinkLeadsToIsWatchedOnce() {
    Injector injector =
        injector(
            binder -> {
              binder.bind(Payments.class).to(CashPayments.class);
              binder.bind(Payments.class).annotatedWith(Names.named("x")).to(CashPayments.class);
            });
    Payments payments = injector.getInstance(Payments.class);

    assertThat(payments).isExactlyInstanceOf(InstrumentedWatchedClassesTest_CashPayments.class);
    assertThat(payments.charge(1)).isEqualTo("cash");
    assertThat(recorded.spans()).hasSize(1);
  }

  @Test
  void whatAPrivateModuleExposesIsBoundOnce() {
    Injector injector =
        injector(
            new PrivateModule() {
              @Override
              protected void configure() {
                bind(CashPayments.class);
                expose(CashPayments.class);
              }
            },
            binder -> binder.bind(Payments.class).to(CashPayments.class));

    assertThat(injector.getInstance(Payments.class)).isInstanceOf(CashPayments.class);
  }

  @Test
  void whatIsBoundToAnInstanceOfItsOwnIsLeftAlone() {
    Plain plain = new Plain();

    assertThat(
            injector(binder -> binder.bind(Plain.class).toInstance(plain)).getInstance(Plain.class))
        .isSameAs(plain);
  }
}
