package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plimsoll.runtime.telemetry.Telemetry;
import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the telemetry of watched beans comes from, and how it is turned off. */
@ExtendWith(OutputCaptureExtension.class)
final class ContextTelemetryTest {
  private final Recorded recorded = new Recorded();
  private final ApplicationContextRunner context =
      Contexts.plain()
          .withPropertyValues("logging.level.org.springframework=info")
          .withBean(OpenTelemetry.class, recorded::openTelemetry);

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
