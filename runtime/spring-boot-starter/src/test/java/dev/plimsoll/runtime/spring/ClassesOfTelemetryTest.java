package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.annotations.RedMetric;
import dev.plimsoll.annotations.Traced;
import dev.plimsoll.runtime.testing.Recorded;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Watched classes that are created before there can be telemetry, in a real context. */
@ExtendWith(OutputCaptureExtension.class)
final class ClassesOfTelemetryTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context = Contexts.plain();

  static class Host {
    @RedMetric("host.name")
    String name() {
      return "h1";
    }
  }

  static class Clock {
    private final Host host;

    Clock(Host host) {
      this.host = host;
    }

    @RedMetric("clock.now")
    long now() {
      return host.name().length();
    }
  }

  static class Till {
    final Host host;

    Till(Host host) {
      this.host = host;
    }

    @Traced
    @RedMetric("till.open")
    String open() {
      return host.name();
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Registry {
    @Bean
    MeterRegistry meters(Clock clock) {
      MeterRegistry meters = new SimpleMeterRegistry();
      meters.gauge("clock", clock, Clock::now);
      return meters;
    }
  }

  private void assertOnlyTheTillIsWatched(Class<?>... configuration) {
    context
        .withUserConfiguration(configuration)
        .withBean(OpenTelemetry.class, recorded::openTelemetry)
        .run(
            running -> {
              assertThat(running).hasNotFailed();
              assertThat(running.getBean(Host.class)).isExactlyInstanceOf(Host.class);
              assertThat(running.getBean(Clock.class)).isExactlyInstanceOf(Clock.class);
              assertThat(running.getBean(Till.class).host).isSameAs(running.getBean(Host.class));
              assertThat(running.getBean(Till.class).open()).isEqualTo("h1");
              assertThat(running.getBean(MeterRegistry.class).get("till.open.requests").counters())
                  .hasSize(2);
              assertThat(recorded.span("Till.open").hasEnded()).isTrue();
            });
  }

  @Configuration(proxyBeanMethods = false)
  @Import({Host.class, Clock.class, Till.class, Registry.class})
  static class HostFirst {}

  @Configuration(proxyBeanMethods = false)
  @Import({Till.class, Registry.class, Clock.class, Host.class})
  static class TillFirst {}

  @Configuration(proxyBeanMethods = false)
  @Import({Registry.class, Clock.class, Host.class, Till.class})
  static class RegistryFirst {}

  @Test
  void whatTheRegistryNeedsIsLeftAsItIsInWhateverOrder(CapturedOutput output) {
    assertOnlyTheTillIsWatched(HostFirst.class);
    assertThat(output)
        .contains("Host` is not watched: the telemetry itself needs it")
        .contains("Clock` is not watched: the telemetry itself needs it")
        .doesNotContain("is a class, which is watched by a subclass");
  }

  @Test
  void whatTheRegistryNeedsIsLeftAsItIsWhereWhatIsWatchedComesFirst() {
    assertOnlyTheTillIsWatched(TillFirst.class);
  }

  @Test
  void whatTheRegistryNeedsIsLeftAsItIsWhereTheRegistryComesFirst() {
    assertOnlyTheTillIsWatched(RegistryFirst.class);
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Host.class)
  static class Tracing {
    @Bean
    OpenTelemetry openTelemetry(ObjectProvider<Host> hosts) {
      assertThat(hosts.orderedStream()).hasSize(1);
      return new Recorded().openTelemetry();
    }
  }

  @Test
  void whatOpenTelemetryNeedsIsLeftAsItIs(CapturedOutput output) {
    context
        .withUserConfiguration(Tracing.class)
        .run(
            running -> {
              assertThat(running.getBean(Host.class)).isExactlyInstanceOf(Host.class);
              assertThat(output).contains("Host` is not watched: the telemetry itself needs it");
            });
  }

  @Configuration(proxyBeanMethods = false)
  @Import(Host.class)
  static class Early {
    @Bean
    static BeanPostProcessor naming(Host host) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String beanName) {
          return bean instanceof StringBuilder text ? text.append(host.name()) : bean;
        }
      };
    }

    @Bean
    StringBuilder text() {
      return new StringBuilder("on ");
    }

    @Bean
    MeterRegistry meters(StringBuilder text) {
      assertThat(text).hasToString("on h1");
      return new SimpleMeterRegistry();
    }
  }

  @Test
  void whatAPostProcessorNeedsMakesNoTelemetryBeforeItsTime(CapturedOutput output) {
    context
        .withUserConfiguration(Early.class)
        .run(
            running -> {
              assertThat(running).hasNotFailed();
              assertThat(running.getBean(Host.class)).isExactlyInstanceOf(Host.class);
              assertThat(output).contains("Host` is not watched: a bean post processor needs it");
            });
  }
}
