package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.testing.Recorded;
import io.opentelemetry.api.OpenTelemetry;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Contexts that Plimsoll configures itself in, as it does in an application. */
final class Contexts {
  private Contexts() {}

  static ApplicationContextRunner plain() {
    return new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(PlimsollAutoConfiguration.class));
  }

  /** Returns contexts whose spans are recorded. */
  static ApplicationContextRunner recording(Recorded recorded) {
    return plain().withBean(OpenTelemetry.class, recorded::openTelemetry);
  }
}
