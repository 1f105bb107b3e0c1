package dev.plimsoll.runtime.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
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
    return SeContainerInitializer.newInstance()
        .disableDiscovery()
        .addExtensions(new WatchingExtension())
        .addBeanClasses(beans)
        .initialize();
  }

  @Singleton
  static class Journal {
    @Traced
    void post() {}
  }

  @Test
  void oneThatTheContainerCreatesIsTold() {
    try (SeContainer container = container(Journal.class)) {
      container.select(Journal.class).get().post();
    }

    assertThat(logged)
        .singleElement()
        .asString()
        .contains("`" + Journal.class.getName() + "` is not watched")
        .contains("produce a `" + InstrumentedWatchedClassesTest_Journal.class.getName() + "`");
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
