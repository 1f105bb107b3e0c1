package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.telemetry.Telemetry;
import io.micrometer.core.instrument.MeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/**
 * Watches the beans whose interfaces are in Plimsoll's index, with the context's meter registry and
 * OpenTelemetry.
 *
 * <p>A {@link Telemetry} of the application's own takes the place of this one.
 */
@AutoConfiguration
@ConditionalOnProperty(prefix = "plimsoll", name = "enabled", matchIfMissing = true)
@EnableConfigurationProperties(PlimsollProperties.class)
public class PlimsollAutoConfiguration {
  private static final Logger log = LoggerFactory.getLogger(PlimsollAutoConfiguration.class);

  /** Called by Spring. */
  public PlimsollAutoConfiguration() {}

  /**
   * The telemetry; without metrics or spans where the context has no one bean for them.
   *
   * @param meters the context's meter registries
   * @param openTelemetry the context's OpenTelemetry
   * @param properties what is configured
   * @return the telemetry
   */
  @Bean
  @ConditionalOnMissingBean
  public Telemetry plimsollTelemetry(
      ObjectProvider<MeterRegistry> meters,
      ObjectProvider<OpenTelemetry> openTelemetry,
      PlimsollProperties properties) {
    Telemetry.Builder builder = Telemetry.builder().exceptions(properties.exceptions());
    meters.ifUnique(builder::meters);
    if (canTrace()) {
      openTelemetry.ifUnique(builder::openTelemetry);
    } else {
      log.warn(
          "No call is traced: the OpenTelemetry API on the class path is older than 1.61. To fix:"
              + " set the property `opentelemetry.version` of your build to 1.61.0 or later");
    }
    Telemetry telemetry = builder.build();
    properties.off().forEach(telemetry.switches()::off);
    return telemetry;
  }

  /**
   * Spring Boot 3 manages an older API than Plimsoll needs, unless the application says otherwise.
   */
  private static boolean canTrace() {
    return Arrays.stream(Tracer.class.getMethods())
        .anyMatch(method -> method.getName().equals("isEnabled"));
  }

  /**
   * What lets the context create the generated subclasses of watched classes.
   *
   * @param telemetry the telemetry, which nothing asks for before the first such bean
   * @return the post processor
   */
  @Bean
  @ConditionalOnProperty(
      prefix = "plimsoll",
      name = "replace-classes",
      havingValue = "true",
      matchIfMissing = true)
  static WatchedClassPostProcessor plimsollWatchedClassPostProcessor(
      ObjectProvider<Telemetry> telemetry) {
    return new WatchedClassPostProcessor(telemetry);
  }

  /**
   * What watches beans. It is static, and asks for the telemetry only when the first bean is
   * watched, so that nothing is created too early for the other post processors.
   *
   * @param telemetry the telemetry
   * @param classes what watches classes
   * @param environment where the choice of proxies stands
   * @return the post processor
   */
  @Bean
  public static InstrumentingBeanPostProcessor plimsollInstrumentingBeanPostProcessor(
      ObjectProvider<Telemetry> telemetry,
      ObjectProvider<WatchedClassPostProcessor> classes,
      Environment environment) {
    return new InstrumentingBeanPostProcessor(
        telemetry,
        Optional.ofNullable(classes.getIfAvailable()),
        environment.getProperty("plimsoll.proxy-target-class", Boolean.class, false));
  }
}
