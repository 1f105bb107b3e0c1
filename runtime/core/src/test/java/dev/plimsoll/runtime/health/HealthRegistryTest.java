package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The registry with its own threads. */
final class HealthRegistryTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void refusesASecondCheckOfTheSameName() {
    HealthRegistry.Builder builder =
        HealthRegistry.builder().check(HealthCheck.ofBoolean("database", () -> true));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.check(HealthCheck.ofVoid("database", () -> {})))
        .withMessage("two health checks are named `database`; give one of them another name");
  }

  @Test
  void refusesDurationsThatAreNotPositive() {
    HealthCheck check = HealthCheck.ofBoolean("database", () -> true);

    assertThatIllegalArgumentException().isThrownBy(() -> check.timeout(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> check.interval(Duration.ofSeconds(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> HealthCheck.ofBoolean(" ", () -> true));
  }

  @Test
  void checksByItself() throws InterruptedException {
    try (HealthRegistry registry =
        HealthRegistry.builder()
            .check(HealthCheck.ofBoolean("database", () -> true))
            .version("1.2.3")
            .build()) {
      registry.awaitStartup(LONG);

      assertThat(registry.report().status()).isEqualTo(HealthStatus.HEALTHY);
      assertThat(registry.report().version()).isEqualTo("1.2.3");
    }
  }

  @Test
  void noticesRecoveryByItself() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    try (HealthRegistry registry =
        HealthRegistry.builder()
            .check(
                HealthCheck.ofBoolean("database", () -> runs.incrementAndGet() > 3)
                    .downInterval(Duration.ofMillis(1)))
            .build()) {
      assertThatCode(() -> registry.awaitStartup(LONG)).doesNotThrowAnyException();
    }
  }

  @Test
  void theStartupGateNamesWhatIsMissing() {
    try (HealthRegistry registry =
        HealthRegistry.builder()
            .check(HealthCheck.ofBoolean("database", () -> true))
            .check(
                HealthCheck.ofVoid(
                    "gateway",
                    () -> {
                      throw new IllegalStateException("secret");
                    }))
            .check(HealthCheck.ofBoolean("cache", () -> false).critical(false))
            .build()) {
      awaitResults(registry);

      assertThatThrownBy(() -> registry.awaitStartup(Duration.ZERO))
          .isInstanceOfSatisfying(
              StartupException.class,
              failure ->
                  assertThat(failure.failing())
                      .extracting(CheckReport::name)
                      .containsExactly("gateway"))
          .hasMessage("not up in time: gateway (java.lang.IllegalStateException)");
    }
  }

  private static void awaitResults(HealthRegistry registry) {
    while (registry.report().checks().stream()
        .anyMatch(check -> check.status() == CheckStatus.UNKNOWN)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void hungChecksHoldUpNeitherOthersNorReads() throws InterruptedException {
    int hung = 20;
    Semaphore release = new Semaphore(0);
    CountDownLatch begun = new CountDownLatch(hung);
    List<Thread> threads = new ArrayList<>();
    HealthRegistry.Builder builder = HealthRegistry.builder();
    for (int i = 0; i < hung; i++) {
      builder.check(
          HealthCheck.ofVoid(
                  "hung-" + i,
                  () -> {
                    synchronized (threads) {
                      threads.add(Thread.currentThread());
                    }
                    begun.countDown();
                    release.acquireUninterruptibly();
                  })
              .critical(false)
              .interval(Duration.ofMillis(5))
              .timeout(Duration.ofMillis(1)));
    }
    CountDownLatch runs = new CountDownLatch(50);
    builder.check(
        HealthCheck.ofVoid("database", runs::countDown)
            .interval(Duration.ofMillis(1))
            .timeout(LONG));
    try (HealthRegistry registry = builder.build()) {
      begun.await();
      runs.await();
      registry.awaitStartup(LONG);
      awaitResults(registry);

      HealthReport report = registry.report();

      assertThat(report.status()).isEqualTo(HealthStatus.DEGRADED);
      assertThat(report.checks().subList(0, hung))
          .extracting(CheckReport::status)
          .containsOnly(CheckStatus.TIMED_OUT);
      assertThat(threads).hasSize(hung).doesNotHaveDuplicates().allMatch(Thread::isDaemon);
    } finally {
      release.release(hung);
    }
  }

  @Test
  void closingInterruptsWhatRuns() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    HealthRegistry registry =
        HealthRegistry.builder()
            .check(
                HealthCheck.ofVoid(
                        "database",
                        () -> {
                          begun.countDown();
                          try {
                            new Semaphore(0).acquire();
                          } catch (InterruptedException stop) {
                            interrupted.countDown();
                          }
                        })
                    .timeout(LONG))
            .build();
    begun.await();

    registry.close();
    interrupted.await();

    assertThat(registry.report().status()).isEqualTo(HealthStatus.UNKNOWN);
  }

  @Test
  void withoutChecksTheServiceIsHealthy() throws InterruptedException {
    try (HealthRegistry registry = HealthRegistry.builder().build()) {
      registry.awaitStartup(Duration.ZERO);

      assertThat(registry.report().status()).isEqualTo(HealthStatus.HEALTHY);
      assertThat(registry.report().version()).isEqualTo("unknown");
    }
  }

  @Test
  void theVersionIsFoundInTheServicesJar() {
    try (HealthRegistry registry = HealthRegistry.builder().service(Test.class).build()) {
      assertThat(registry.report().version())
          .isEqualTo(Test.class.getPackage().getImplementationVersion())
          .isNotNull();
    }
  }

  @Test
  void publishesAGaugePerDependency() throws InterruptedException {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    try (HealthRegistry registry =
        HealthRegistry.builder()
            .check(HealthCheck.ofBoolean("database", () -> true))
            .check(HealthCheck.ofBoolean("cache", () -> false).critical(false))
            .build()) {
      registry.bindTo(meters);
      registry.awaitStartup(LONG);
      awaitResults(registry);

      assertThat(
              meters
                  .get("health.dependency.status")
                  .tags("dependency", "database", "critical", "true")
                  .gauge()
                  .value())
          .isEqualTo(1);
      assertThat(meters.get("health.dependency.status").tags("dependency", "cache").gauge().value())
          .isZero();
    }
  }
}
