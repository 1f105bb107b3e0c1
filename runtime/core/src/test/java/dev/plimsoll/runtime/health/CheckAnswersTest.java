package dev.plimsoll.runtime.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** What a check answers, and what the registry makes of it. */
final class CheckAnswersTest extends EngineInHand {
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
}
