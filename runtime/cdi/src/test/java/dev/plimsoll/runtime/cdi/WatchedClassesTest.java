package dev.plimsoll.runtime.cdi;

import static dev.plimsoll.runtime.cdi.Containers.containing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Specializes;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.literal.NamedLiteral;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Watched classes as beans, in a real container: Weld SE. */
final class WatchedClassesTest {
  private static Recorded recorded = new Recorded();

  private final Logger logger = Logger.getLogger(WatchingExtension.class.getName());
  private final List<String> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          logged.add(new SimpleFormatter().formatMessage(record));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @AfterEach
  void forget() {
    logger.removeHandler(handler);
    recorded = new Recorded();
  }

  private SeContainer container(Class<?>... beans) {
    logger.addHandler(handler);
    return containing(beans)
        /* As application servers do: only what has a constructor without parameters has a proxy. */
        .addProperty("org.jboss.weld.construction.relaxed", false)
        .initialize();
  }

  @Qualifier
  @Retention(RetentionPolicy.RUNTIME)
  @interface Main {}

  @InterceptorBinding
  @Retention(RetentionPolicy.RUNTIME)
  @interface Audited {}

  @Interceptor
  @Audited
  @Priority(1)
  static class Audit {
    static final List<String> CALLS = new ArrayList<>();

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
      CALLS.add(call.getMethod().getName());
      return call.proceed();
    }
  }

  @ApplicationScoped
  @Main
  @Named
  @Audited
  static class Journal {
    @Inject private Clock clock;
    private boolean isOpen;

    @PostConstruct
    void open() {
      isOpen = true;
    }

    @Traced
    long post(int times) {
      return times > 0 ? post(times - 1) : isOpen ? clock.now() : -1;
    }

    private void heard(@Observes String what) {
      Audit.CALLS.add("heard " + what);
    }
  }

  @Singleton
  static class Clock {
    private final Kept store;

    @Inject
    Clock(Kept store) {
      this.store = store;
    }

    @Traced
    long now() {
      return store == null ? -1 : 7;
    }
  }

  @Test
  void theSubclassIsTheBeanWithAllThatTheClassSays() {
    Audit.CALLS.clear();
    try (SeContainer container =
        container(
            Journal.class,
            InstrumentedWatchedClassesTest_Journal.class,
            InstrumentedWatchedClassesTest_Clock.class,
            Clock.class,
            Kept.class,
            Audit.class,
            Telling.class)) {
      Journal journal = container.select(Journal.class, new AnnotationLiteral<Main>() {}).get();

      assertThat(journal.post(1)).isEqualTo(7);
      assertThat(recorded.spans())
          .extracting(span -> span.getName())
          .containsExactly("Clock.now", "Journal.post", "Journal.post");
      assertThat(container.select(NamedLiteral.of("journal")).isResolvable()).isTrue();
      assertThat(container.select(Journal.class).isUnsatisfied()).isTrue();
      assertThat(container.select(Clock.class).isResolvable()).isTrue();
      assertThat(
              container
                  .select(InstrumentedWatchedClassesTest_Journal.class, Any.Literal.INSTANCE)
                  .isUnsatisfied())
          .isTrue();
      container.getBeanManager().getEvent().fire("news");
      assertThat(Audit.CALLS).contains("post", "heard news").containsOnlyOnce("heard news");
    }

    assertThat(logged).isEmpty();
  }

  @Singleton
  static class Kept {}

  @Singleton
  static class Telling {
    @Produces
    @Singleton
    OpenTelemetry openTelemetry() {
      return recorded.openTelemetry();
    }
  }

  @Singleton
  static class Maker {
    @Produces
    String text() {
      return "made";
    }

    @Traced
    void make() {}
  }

  @Test
  void oneWithProducersIsToldAndLeftAsItIs() {
    try (SeContainer container =
        container(Maker.class, InstrumentedWatchedClassesTest_Maker.class)) {
      assertThat(container.select(Maker.class).get()).isExactlyInstanceOf(Maker.class);
      assertThat(container.select(String.class).get()).isEqualTo("made");
    }

    assertThat(logged)
        .singleElement()
        .asString()
        .contains("`" + Maker.class.getName() + "` is not watched: it has producers");
  }

  @Alternative
  @Priority(1)
  @Specializes
  static class BetterClock extends Clock {
    @Override
    long now() {
      return 8;
    }

    @Inject
    BetterClock(Kept store) {
      super(store);
    }
  }

  @Test
  void oneThatIsSpecializedIsLeftAsItIs() {
    try (SeContainer container =
        container(
            Clock.class,
            InstrumentedWatchedClassesTest_Clock.class,
            BetterClock.class,
            Kept.class)) {
      assertThat(container.select(Clock.class).get().now()).isEqualTo(8);
    }

    assertThat(logged).singleElement().asString().contains("a bean that specializes it");
  }

  @Test
  void aGeneratedSubclassAloneIsTheBean() {
    try (SeContainer container =
        container(InstrumentedWatchedClassesTest_Clock.class, Kept.class, Telling.class)) {
      assertThat(container.select(Clock.class).get().now()).isEqualTo(7);
      assertThat(recorded.spans()).hasSize(1);
    }
  }

  static class CashPayments implements Payments {
    @Override
    public String charge(long cents) {
      return "cash";
    }

    @Traced
    void count() {}
  }

  @Singleton
  static class Producers {
    @Produces
    @Singleton
    OpenTelemetry openTelemetry() {
      return recorded.openTelemetry();
    }

    @Produces
    @Singleton
    @Typed(Payments.class)
    Payments payments(Telemetry telemetry) {
      return new InstrumentedWatchedClassesTest_CashPayments(telemetry);
    }
  }

  @Test
  void oneThatIsProducedIsWatchedOnce() {
    try (SeContainer container = container(Producers.class)) {
      assertThat(container.select(Payments.class).get().charge(1)).isEqualTo("cash");
      assertThat(recorded.spans()).hasSize(1);
    }

    assertThat(logged).isEmpty();
  }
}
