package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** When checks run, and what the registry says of them. */
final class HealthEngineTest extends EngineInHand {
  @Test
  void isUnknownBeforeTheFirstResult() {
    HealthRegistry registry = registry(HealthCheck.ofBoolean("database", () -> true));

    registry.tick();

    assertThat(registry.report().status()).isEqualTo(HealthStatus.UNKNOWN);
    assertThat(only(registry))
        .isEqualTo(
            new CheckReport("database", CheckStatus.UNKNOWN, true, "no result yet", null, null));
  }

  @Test
  void readsNeverRunChecks() {
    AtomicInteger runs = new AtomicInteger();
    HealthRegistry registry = registry(HealthCheck.ofVoid("database", runs::incrementAndGet));
    runDue(registry);

    for (int i = 0; i < 1000; i++) {
      time.pass(SECOND);
      registry.report();
    }

    assertThat(runs).hasValue(1);
    assertThat(workers.waiting()).isZero();
  }

  @Test
  void aPassingCheckRunsOnItsInterval() {
    AtomicInteger runs = new AtomicInteger();
    HealthRegistry registry =
        registry(
            HealthCheck.ofVoid("database", runs::incrementAndGet).interval(Duration.ofSeconds(10)));
    runDue(registry);

    time.pass(Duration.ofSeconds(9));
    runDue(registry);
    assertThat(runs).hasValue(1);

    time.pass(SECOND);
    runDue(registry);
    assertThat(runs).hasValue(2);
  }

  @Test
  void criticalDownIsUnhealthyOthersDegrade() {
    AtomicBoolean database = new AtomicBoolean(true);
    AtomicBoolean cache = new AtomicBoolean(false);
    HealthRegistry registry =
        registry(
            HealthCheck.ofBoolean("database", database::get),
            HealthCheck.ofBoolean("cache", cache::get).critical(false));
    runDue(registry);
    assertThat(registry.report().status()).isEqualTo(HealthStatus.DEGRADED);

    cache.set(true);
    time.pass(SECOND);
    runDue(registry);
    assertThat(registry.report().status()).isEqualTo(HealthStatus.HEALTHY);

    database.set(false);
    time.pass(Duration.ofSeconds(30));
    runDue(registry);
    assertThat(registry.report().status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(only(registry).message()).isEqualTo("the check returned false");
  }

  @Test
  void aggregationTakesTheWorst() {
    assertThat(status("up")).isEqualTo(HealthStatus.HEALTHY);
    assertThat(HealthReport.statusOf(List.of())).isEqualTo(HealthStatus.HEALTHY);
    assertThat(status("UP", "unknown")).isEqualTo(HealthStatus.DEGRADED);
    assertThat(status("UP", "stale")).isEqualTo(HealthStatus.DEGRADED);
    assertThat(status("UNKNOWN", "down")).isEqualTo(HealthStatus.UNKNOWN);
    assertThat(status("UNKNOWN", "TIMED_OUT")).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(status("STALE", "UP")).isEqualTo(HealthStatus.UNHEALTHY);
  }

  /** Critical checks are given in capitals. */
  private static HealthStatus status(String... checks) {
    List<CheckReport> reports = new ArrayList<>();
    for (String check : checks) {
      CheckStatus status = CheckStatus.valueOf(check.toUpperCase(Locale.ROOT));
      boolean critical = check.equals(status.name());
      reports.add(new CheckReport(check, status, critical, "", null, null));
    }
    return HealthReport.statusOf(reports);
  }

  @Test
  void aDownCheckIsRetriedSoonerAndItsRecoveryNoticed() {
    AtomicBoolean up = new AtomicBoolean(false);
    HealthRegistry registry = registry(HealthCheck.ofBoolean("database", up::get));
    runDue(registry);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.DOWN);

    up.set(true);
    time.pass(SECOND);
    runDue(registry);

    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);
  }

  @Test
  void theDownIntervalIsNeverLongerThanTheInterval() {
    AtomicInteger runs = new AtomicInteger();
    HealthRegistry registry =
        registry(
            HealthCheck.ofBoolean("database", () -> runs.incrementAndGet() < 0)
                .interval(Duration.ofMillis(100))
                .downInterval(Duration.ofMinutes(1)));
    runDue(registry);

    time.pass(Duration.ofMillis(100));
    runDue(registry);

    assertThat(runs).hasValue(2);
  }

  @Test
  void noSecondRunIsStartedWhileOneIsStuck() throws InterruptedException {
    AtomicInteger runs = new AtomicInteger();
    AtomicInteger interrupts = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HealthRegistry registry =
        registry(
            HealthCheck.ofVoid(
                "database",
                () -> {
                  runs.incrementAndGet();
                  begun.countDown();
                  while (release.getCount() > 0) {
                    try {
                      release.await();
                    } catch (InterruptedException ignored) {
                      interrupts.incrementAndGet();
                      interrupted.countDown();
                    }
                  }
                }));
    registry.tick();
    Thread worker = new Thread(workers::runAll);
    worker.start();
    begun.await();

    time.pass(Duration.ofSeconds(2));
    registry.tick();
    interrupted.await();
    for (int i = 0; i < 100; i++) {
      time.pass(Duration.ofMinutes(1));
      registry.tick();
    }

    assertThat(runs).hasValue(1);
    assertThat(workers.waiting()).isZero();
    assertThat(interrupts).hasValue(1);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.TIMED_OUT);

    /* What it says when it is freed at last came too late; the next run tells. */
    release.countDown();
    worker.join();
    assertThat(only(registry).status()).isEqualTo(CheckStatus.TIMED_OUT);
    time.pass(SECOND);
    runDue(registry);
    assertThat(runs).hasValue(2);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);
  }

  @Test
  void aCheckThatMustNotBeInterruptedIsNot() throws InterruptedException {
    AtomicBoolean interrupted = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    HealthRegistry registry =
        registry(
            HealthCheck.ofVoid(
                    "mongo",
                    () -> {
                      begun.countDown();
                      release.await();
                      interrupted.set(Thread.currentThread().isInterrupted());
                    })
                .interruptible(false));
    registry.tick();
    Thread worker = new Thread(workers::runAll);
    worker.start();
    begun.await();

    time.pass(Duration.ofSeconds(2));
    registry.tick();
    release.countDown();
    worker.join();

    assertThat(interrupted).isFalse();
    assertThat(only(registry).status()).isEqualTo(CheckStatus.TIMED_OUT);
  }

  @Test
  void aRunThatNoWorkerBeganInTimeIsTimedOutAndLeftOut() {
    AtomicInteger runs = new AtomicInteger();
    HealthRegistry registry = registry(HealthCheck.ofVoid("database", runs::incrementAndGet));
    registry.tick();

    time.pass(Duration.ofSeconds(2));
    registry.tick();
    workers.runAll();

    assertThat(runs).hasValue(0);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.TIMED_OUT);
  }

  @Test
  void resultsTurnStaleWhenNobodyChecksAnyMore() {
    HealthRegistry registry =
        registry(HealthCheck.ofBoolean("database", () -> true).interval(Duration.ofSeconds(10)));
    runDue(registry);
    time.pass(Duration.ofSeconds(22));
    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);

    time.pass(SECOND);

    assertThat(only(registry).status()).isEqualTo(CheckStatus.STALE);
    assertThat(only(registry).message()).isEqualTo("no result for 23 s");
    assertThat(registry.report().status()).isEqualTo(HealthStatus.UNHEALTHY);
  }

  @Test
  void workersThatRefuseAreReported() {
    HealthRegistry.Builder builder =
        HealthRegistry.builder().check(HealthCheck.ofBoolean("database", () -> true));
    HealthRegistry registry =
        new HealthRegistry(
            builder,
            time,
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            },
            pause -> pause,
            () -> {});
    registry.tick();

    assertThat(only(registry).status()).isEqualTo(CheckStatus.DOWN);
    assertThat(only(registry).message()).isEqualTo("java.lang.OutOfMemoryError");
  }

  @Test
  void tickSaysWhenItIsNeededNext() {
    HealthRegistry registry =
        registry(HealthCheck.ofBoolean("database", () -> true).timeout(Duration.ofMillis(300)));
    assertThat(registry.tick()).isEqualTo(Duration.ofMillis(300).toNanos());

    workers.runAll();
    assertThat(registry.tick()).isEqualTo(SECOND.toNanos());
  }

  @Test
  void isStartedOnceEveryCriticalCheckHasPassed() {
    AtomicBoolean database = new AtomicBoolean(false);
    HealthRegistry registry =
        registry(
            HealthCheck.ofBoolean("database", database::get),
            HealthCheck.ofBoolean("cache", () -> false).critical(false));
    runDue(registry);
    assertThat(registry.hasStarted()).isFalse();

    database.set(true);
    time.pass(SECOND);
    runDue(registry);
    assertThat(registry.hasStarted()).isTrue();

    database.set(false);
    time.pass(Duration.ofSeconds(30));
    runDue(registry);
    assertThat(registry.hasStarted()).isTrue();
  }
}
