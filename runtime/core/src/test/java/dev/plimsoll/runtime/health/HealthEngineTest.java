package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The engine with a clock and workers in the hands of the test. */
final class HealthEngineTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final VirtualTime time = new VirtualTime();
  private final ManualWorkers workers = new ManualWorkers();

  private HealthRegistry registry(HealthCheck... checks) {
    HealthRegistry.Builder builder = HealthRegistry.builder().version("1.2.3");
    for (HealthCheck check : checks) {
      builder.check(check);
    }
    return new HealthRegistry(builder, time, workers, pause -> pause, () -> {});
  }

  private void runDue(HealthRegistry registry) {
    registry.tick();
    workers.runAll();
  }

  private static CheckReport only(HealthRegistry registry) {
    return registry.report().checks().get(0);
  }

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
  void anExceptionShowsItsClassAndNeverItsText() {
    HealthRegistry registry =
        registry(
            HealthCheck.ofVoid(
                "database",
                () -> {
                  throw new IOException("password=hunter2 at jdbc:postgresql://10.0.0.7/");
                }));
    runDue(registry);

    assertThat(only(registry).message()).isEqualTo("java.io.IOException");
    assertThat(HealthJson.document(registry.report())).doesNotContain("hunter2", "10.0.0.7");
  }

  @Test
  void aCheckThatThrowsAnErrorIsDown() {
    HealthRegistry registry =
        registry(
            HealthCheck.ofVoid(
                "database",
                () -> {
                  throw new StackOverflowError();
                }),
            HealthCheck.ofVoid(
                "cache",
                () -> {
                  throw new NoClassDefFoundError("redis/Client");
                }));
    runDue(registry);

    assertThat(registry.report().checks())
        .extracting(CheckReport::status)
        .containsOnly(CheckStatus.DOWN);
    assertThat(registry.report().checks())
        .extracting(CheckReport::message)
        .containsExactly("java.lang.StackOverflowError", "java.lang.NoClassDefFoundError");
  }

  @Test
  void aTypedResultCarriesItsText() {
    HealthRegistry registry =
        registry(
            HealthCheck.ofResult("queue", () -> HealthResult.down("12 messages behind")),
            HealthCheck.ofStage(
                "cache", () -> CompletableFuture.completedFuture(HealthResult.up("3 of 3 nodes"))));
    runDue(registry);

    assertThat(registry.report().checks())
        .extracting(CheckReport::message)
        .containsExactly("12 messages behind", "3 of 3 nodes");
  }

  @Test
  void aStageReportsWhenItCompletes() {
    CompletableFuture<Boolean> answer = new CompletableFuture<>();
    HealthRegistry registry = registry(HealthCheck.ofStage("gateway", () -> answer));
    runDue(registry);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.UNKNOWN);

    time.pass(Duration.ofMillis(120));
    answer.complete(true);

    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);
    assertThat(only(registry).latency()).isEqualTo(Duration.ofMillis(120));
  }

  @Test
  void aFailedStageShowsTheClassOfItsCause() {
    HealthRegistry registry =
        registry(
            HealthCheck.ofStage(
                "gateway",
                () ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          throw new IllegalStateException("secret");
                        },
                        Runnable::run)));
    runDue(registry);

    assertThat(only(registry).message()).isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aStageThatIsLateIsTimedOutAndCancelled() {
    List<CompletableFuture<Boolean>> answers = new ArrayList<>();
    HealthRegistry registry =
        registry(
            HealthCheck.ofStage(
                "gateway",
                () -> {
                  CompletableFuture<Boolean> answer = new CompletableFuture<>();
                  answers.add(answer);
                  return answer;
                }));
    runDue(registry);

    time.pass(Duration.ofSeconds(2));
    registry.tick();
    assertThat(only(registry).status()).isEqualTo(CheckStatus.TIMED_OUT);
    assertThat(only(registry).message()).isEqualTo("no answer within 2000 ms");

    workers.runAll();
    assertThat(answers.get(0)).isCancelled();

    time.pass(SECOND);
    runDue(registry);
    answers.get(1).complete(true);
    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);
  }

  @Test
  void aStageThatCompletesWithNothingIsUp() {
    HealthRegistry registry =
        registry(
            HealthCheck.ofStage("gateway", () -> CompletableFuture.<Void>completedFuture(null)));
    runDue(registry);

    assertThat(only(registry).status()).isEqualTo(CheckStatus.UP);
  }

  @Test
  void aStageThatIsNullIsDown() {
    HealthRegistry registry = registry(HealthCheck.ofStage("gateway", () -> null));
    runDue(registry);

    assertThat(only(registry).status()).isEqualTo(CheckStatus.DOWN);
    assertThat(only(registry).message()).isEqualTo("the check returned null");
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
