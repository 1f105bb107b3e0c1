package dev.plimsoll.runtime.spring;

import dev.plimsoll.runtime.health.HealthRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Shows the context's health registries in the actuator, as the component {@code plimsoll}. */
@AutoConfiguration
@ConditionalOnBean(HealthRegistry.class)
@ConditionalOnProperty(prefix = "plimsoll", name = "enabled", matchIfMissing = true)
public class PlimsollHealthAutoConfiguration {
  /** Called by Spring. */
  public PlimsollHealthAutoConfiguration() {}

  /** The actuator of Spring Boot 3. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(org.springframework.boot.actuate.health.HealthIndicator.class)
  static class Boot3 {
    @Bean
    org.springframework.boot.actuate.health.HealthIndicator plimsollHealthIndicator(
        ObjectProvider<HealthRegistry> registries) {
      return () -> {
        ActuatorHealth health = ActuatorHealth.of(registries);
        var builder =
            health.canServe()
                ? org.springframework.boot.actuate.health.Health.up()
                : org.springframework.boot.actuate.health.Health.down();
        return builder.withDetails(health.details()).build();
      };
    }
  }

  /** The actuator since Spring Boot 4. */
  @Configuration(proxyBeanMethods = false)
  @ConditionalOnClass(org.springframework.boot.health.contributor.HealthIndicator.class)
  static class Boot4 {
    @Bean
    org.springframework.boot.health.contributor.HealthIndicator plimsollHealthIndicator(
        ObjectProvider<HealthRegistry> registries) {
      return () -> {
        ActuatorHealth health = ActuatorHealth.of(registries);
        var builder =
            health.canServe()
                ? org.springframework.boot.health.contributor.Health.up()
                : org.springframework.boot.health.contributor.Health.down();
        return builder.withDetails(health.details()).build();
      };
    }
  }
}
