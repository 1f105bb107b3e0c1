package dev.plimsoll.leakkit;

import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizer;
import io.opentelemetry.sdk.autoconfigure.spi.AutoConfigurationCustomizerProvider;

/** Adds a {@link LeakSpanProcessor} to each SDK that OpenTelemetry's autoconfiguration builds. */
public final class LeakCustomizer implements AutoConfigurationCustomizerProvider {
  /** Creates the provider; called by OpenTelemetry. */
  public LeakCustomizer() {}

  @Override
  public void customize(AutoConfigurationCustomizer sdk) {
    sdk.addTracerProviderCustomizer(
        (provider, settings) -> provider.addSpanProcessor(new LeakSpanProcessor()));
  }
}
