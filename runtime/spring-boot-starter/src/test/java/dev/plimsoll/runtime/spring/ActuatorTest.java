package dev.plimsoll.runtime.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plimsoll.runtime.health.HealthCheck;
import dev.plimsoll.runtime.health.HealthRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.UnsatisfiedDependencyException;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A real Spring Boot application, asked over HTTP. */
@ExtendWith(OutputCaptureExtension.class)
final class ActuatorTest {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

  private static ConfigurableApplicationContext start(Class<?>... configurations) {
    return new SpringApplicationBuilder(configurations)
        .properties(
            "server.port=0",
            "spring.jmx.enabled=false",
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.show-details=always",
            "management.prometheus.metrics.export.enabled=true",
            "logging.level.root=info")
        .run();
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext running, String path)
      throws IOException, InterruptedException {
    URI uri =
        URI.create(
            "http://localhost:"
                + running.getEnvironment().getProperty("local.server.port")
                + "/actuator/"
                + path);
    return CLIENT.send(
        HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(30)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void prometheusReadsThePaymentsFromTheActuator(CapturedOutput output) throws Exception {
    try (ConfigurableApplicationContext running = start(Shop.class)) {
      assertThat(get(running, "prometheus").body())
          .contains("payments_charge_requests_total{currency=\"EUR\",status=\"success\"} 0.0");

      running.getBean(Payments.class).charge(Payments.Currency.EUR, 5);

      assertThat(get(running, "prometheus").body())
          .contains("payments_charge_requests_total{currency=\"EUR\",status=\"success\"} 1.0")
          .contains("payments_charge_request_duration_seconds_count{currency=\"EUR\"} 1")
          .contains("plimsoll_telemetry_failures_total 0.0");
    }
    assertThat(output).doesNotContain("not eligible for getting processed");
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class Shop {
    @Bean
    Payments payments() {
      return new CardPayments("card");
    }
  }

  @Test
  void theActuatorShowsWhatTheServiceDependsOn() throws Exception {
    try (ConfigurableApplicationContext running = start(Shop.class, Healthy.class)) {
      running.getBean(HealthRegistry.class).awaitStartup(Duration.ofSeconds(30));
      HttpResponse<String> health = get(running, "health/plimsoll");

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body())
          .contains("\"status\":\"UP\"")
          .contains("\"database\":{\"status\":\"up\",\"critical\":true");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Healthy {
    @Bean
    HealthRegistry health() {
      return HealthRegistry.builder()
          .check(HealthCheck.ofBoolean("database", () -> true).critical(true))
          .build();
    }
  }

  @Test
  void aDependencyThatHasNotAnsweredYetIsNotUp() throws Exception {
    try (ConfigurableApplicationContext running = start(Shop.class, Waiting.class)) {
      HttpResponse<String> health = get(running, "health/plimsoll");

      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"status\":\"DOWN\"").contains("\"unknown\"");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Waiting {
    @Bean
    HealthRegistry health() {
      return HealthRegistry.builder()
          .check(
              HealthCheck.ofBoolean(
                      "database",
                      () -> {
                        new java.util.concurrent.CountDownLatch(1).await();
                        return true;
                      })
                  .critical(true)
                  .timeout(Duration.ofMinutes(1))
                  .interval(Duration.ofMinutes(2)))
          .build();
    }
  }

  @Test
  void whoWantsAWatchedBeanByItsClassIsToldTheWaysOut(CapturedOutput output) {
    assertThatThrownBy(() -> start(CardShop.class, Till.class))
        .isInstanceOf(UnsatisfiedDependencyException.class);

    assertThat(output)
        .contains(
            "The bean 'cardPayments' is watched by Plimsoll and was to be injected as a '"
                + CardPayments.class.getName()
                + "'")
        .contains("plimsoll.proxy-target-class=true");
  }

  @Test
  void whoKeepsClassesCanInjectByThem() {
    System.setProperty("plimsoll.proxy-target-class", "true");
    try (ConfigurableApplicationContext running = start(CardShop.class, Till.class)) {
      assertThat(running.getBean(Till.class).payments.charge(Payments.Currency.EUR, 1))
          .isEqualTo("card EUR 1");
    } finally {
      System.clearProperty("plimsoll.proxy-target-class");
    }
  }

  @Configuration(proxyBeanMethods = false)
  @EnableAutoConfiguration
  static class CardShop {
    @Bean
    CardPayments cardPayments() {
      return new CardPayments("card");
    }
  }

  @Configuration(proxyBeanMethods = false)
  static class Till {
    private final CardPayments payments;

    Till(CardPayments payments) {
      this.payments = payments;
    }
  }
}
