package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Calls that return before they are done. */
final class AsyncTest {
  private final Recorder recorder = new Recorder();
  private final Operation charge =
      recorder.telemetry.operation(Recorder.charge().cancellable().build());
  private final CompletableFuture<String> source = new CompletableFuture<>();

  @AfterEach
  void noContextIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  private CompletableFuture<String> pending() {
    return Calls.future(charge, () -> source);
  }

  private void assertEnded(String status) {
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.requests(status)).isEqualTo(1);
    assertThat(recorder.timed()).isEqualTo(1);
    assertThat(recorder.telemetry.failures()).isZero();
  }

  @Test
  void g2NothingIsReportedBeforeTheStageCompletes() {
    CompletableFuture<String> result = pending();
    assertThat(recorder.spans.getFinishedSpanItems()).isEmpty();
    assertThat(recorder.timed()).isZero();

    source.complete("receipt");

    assertThat(result).isCompletedWithValue("receipt");
    assertEnded("success");
  }

  @Test
  void g2TelemetryIsDoneBeforeTheCallersContinuations() {
    List<Integer> spansSeen = new ArrayList<>();
    CompletableFuture<String> result = pending();
    result.thenAccept(value -> spansSeen.add(recorder.spans.getFinishedSpanItems().size()));
    result.whenComplete(
        (value, failure) -> spansSeen.add(recorder.spans.getFinishedSpanItems().size()));

    source.complete("receipt");

    assertThat(spansSeen).containsExactly(1, 1);
  }

  @Test
  void g2CancellingReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.cancel(true)).isTrue();

    assertThat(source).isCancelled();
    assertThat(result).isCancelled();
    assertEnded("cancelled");
  }

  @Test
  void g2CompletingReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.complete("mine")).isTrue();
    assertThat(result.complete("again")).isFalse();

    assertThat(source).isCompletedWithValue("mine");
    assertThat(result).isCompletedWithValue("mine");
    assertEnded("success");
  }

  @Test
  void g2CompletingExceptionallyReachesTheSource() {
    CompletableFuture<String> result = pending();
    Exception failure = new Declined.GatewayTimeout();

    assertThat(result.completeExceptionally(failure)).isTrue();

    assertThat(source).isCompletedExceptionally();
    assertThatThrownBy(result::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void g2TimingOutReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.orTimeout(1, TimeUnit.MILLISECONDS)).isSameAs(result);

    assertThatThrownBy(result::join).hasCauseInstanceOf(TimeoutException.class);
    assertThat(source).isCompletedExceptionally();
    assertEnded("error");
  }

  @Test
  void g2CompletingOnTimeoutReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.completeOnTimeout("late", 1, TimeUnit.MILLISECONDS)).isSameAs(result);

    assertThat(result.join()).isEqualTo("late");
    assertThat(source.join()).isEqualTo("late");
    assertEnded("success");
  }

  @Test
  void g2CompletingAsynchronouslyReachesTheSource() {
    CompletableFuture<String> result = pending();

    assertThat(result.completeAsync(() -> "computed", Runnable::run)).isSameAs(result);

    assertThat(source).isCompletedWithValue("computed");
    assertThat(result).isCompletedWithValue("computed");
    assertEnded("success");
  }

  @Test
  void g2CompletingAsynchronouslyByDefaultUsesTheSourcesExecutor() {
    CompletableFuture<String> result = pending();

    result.completeAsync(
        () -> {
          throw new IllegalStateException();
        });

    assertThatThrownBy(result::join).isInstanceOf(CompletionException.class);
    assertEnded("error");
  }

  @Test
  void g2ObtrudingReachesTheSource() {
    CompletableFuture<String> value = pending();
    value.obtrudeValue("forced");
    assertThat(source).isCompletedWithValue("forced");
    assertThat(value).isCompletedWithValue("forced");
    assertEnded("success");

    value.obtrudeException(new IllegalStateException());
    assertThat(source).isCompletedExceptionally();
    assertThat(value).isCompletedExceptionally();
    assertEnded("success");
  }

  @Test
  void g2TheSpanEndsExactlyOnce() {
    CompletableFuture<String> result = pending();
    source.complete("receipt");

    result.cancel(true);
    result.complete("again");
    result.completeExceptionally(new IllegalStateException());
    result.obtrudeValue("forced");

    assertEnded("success");
  }

  @Test
  void theMirrorFailsAsItsSourceDoes() {
    CompletableFuture<String> raw = pending();
    IllegalStateException failure = new IllegalStateException();
    source.completeExceptionally(failure);

    assertThatThrownBy(raw::get).isInstanceOf(ExecutionException.class).hasCause(failure);
    assertThatThrownBy(raw::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(() -> raw.getNow("x")).hasCause(failure);
    assertThat(raw.handle((value, thrown) -> thrown).join()).isSameAs(failure);

    CompletableFuture<String> upstream = new CompletableFuture<>();
    CompletableFuture<String> dependent =
        Calls.future(charge, () -> upstream.thenApply(value -> value));
    upstream.completeExceptionally(failure);
    assertThatThrownBy(dependent::join).isInstanceOf(CompletionException.class).hasCause(failure);
    assertThatThrownBy(dependent::get).isInstanceOf(ExecutionException.class).hasCause(failure);
  }

  @Test
  void g6TheCauseOfACompletionExceptionGivesTheErrorType() {
    CompletableFuture<String> upstream = new CompletableFuture<>();
    Calls.future(charge, () -> upstream.thenApply(value -> value));

    upstream.completeExceptionally(new Declined.GatewayTimeout());

    assertThat(recorder.errors("timeout")).isEqualTo(1);
    assertThat(recorder.onlySpan().getStatus().getDescription()).isEqualTo("timed out after 2 s");
  }

  @Test
  void g5ACancelledCallIsNoError() {
    pending();

    source.cancel(false);

    assertEnded("cancelled");
    assertThat(recorder.onlySpan().getStatus()).isEqualTo(StatusData.unset());
    assertThat(recorder.requests("error")).isZero();
  }

  @Test
  void g9ANullFutureIsASuccessNow() {
    assertThat(Calls.<String>future(charge, () -> null)).isNull();
    assertEnded("success");

    assertThat(Calls.<String>stage(charge, () -> null)).isNull();
  }

  @Test
  void aFutureThatIsDoneIsHandedOutAsItIs() {
    CompletableFuture<String> done = CompletableFuture.completedFuture("receipt");

    assertThat(Calls.future(charge, () -> done)).isSameAs(done);

    assertEnded("success");
  }

  @Test
  void aFutureThatHasFailedIsAnErrorNow() {
    CompletableFuture<String> failed =
        CompletableFuture.failedFuture(new Declined.GatewayTimeout());

    assertThat(Calls.future(charge, () -> failed)).isSameAs(failed);

    assertEnded("error");
    assertThat(recorder.errors("timeout")).isEqualTo(1);
  }

  @Test
  void aFutureThatIsCancelledIsCancelledNow() {
    source.cancel(true);

    assertThat(pending()).isSameAs(source);

    assertEnded("cancelled");
  }

  @Test
  void g10TheScopeIsClosedOnTheCallingThread() throws InterruptedException {
    Span[] inside = new Span[1];
    CompletableFuture<String> result =
        Calls.future(
            charge,
            () -> {
              inside[0] = Span.current();
              return source;
            });

    assertThat(inside[0].getSpanContext().isValid()).isTrue();
    assertThat(Span.current()).isSameAs(Span.getInvalid());

    Context[] after = new Context[2];
    result.whenComplete((value, failure) -> after[0] = Context.current());
    Thread completing =
        new Thread(
            () -> {
              source.complete("receipt");
              after[1] = Context.current();
            });
    completing.start();
    completing.join();
    assertThat(after).containsOnly(Context.root());
  }

  @Test
  void aThrowingAsynchronousMethodFailsAtOnce() {
    assertThatThrownBy(
            () ->
                Calls.<String>future(
                    charge,
                    () -> {
                      throw new IllegalStateException();
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertEnded("error");
  }

  @Test
  void aStageIsMirroredToo() {
    CompletionStage<String> result = Calls.stage(charge, () -> source);
    assertThat(result).isNotSameAs(source);

    result.toCompletableFuture().cancel(true);

    assertThat(source).isCancelled();
    assertEnded("cancelled");
  }

  @Test
  void aStageThatOnlyTellsIsMirroredAndCanBeCancelled() {
    CompletionStage<String> minimal = source.minimalCompletionStage();
    CompletionStage<String> first = Calls.stage(charge, () -> minimal);
    source.complete("receipt");
    assertThat(first.toCompletableFuture()).isCompletedWithValue("receipt");
    assertEnded("success");

    CompletableFuture<String> second =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(second.cancel(true)).isTrue();
    assertThat(second).isCancelled();
    assertThat(recorder.requests("cancelled")).isEqualTo(1);

    CompletableFuture<String> third =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(third.complete("mine")).isTrue();
    assertThat(third).isCompletedWithValue("mine");
    assertThat(third.complete("again")).isFalse();

    CompletableFuture<String> fourth =
        Calls.stage(charge, () -> new CompletableFuture<String>().minimalCompletionStage())
            .toCompletableFuture();
    assertThat(fourth.completeExceptionally(new CancellationException())).isTrue();
    assertThat(fourth).isCancelled();
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(4);
  }

  @Test
  void continuationsRunWhereTheSourcesWould() {
    Executor own = Runnable::run;
    CompletableFuture<String> special =
        new CompletableFuture<>() {
          @Override
          public Executor defaultExecutor() {
            return own;
          }
        };

    assertThat(Calls.future(charge, () -> special).defaultExecutor()).isSameAs(own);
    assertThat(pending().defaultExecutor()).isSameAs(source.defaultExecutor());
  }

  @Test
  void withEverythingOffTheFutureIsHandedOutAsItIs() {
    recorder.telemetry.switches().allOff();

    assertThat(pending()).isSameAs(source);
  }

  /** {@code whenComplete} would make a CompletionException for a stage that nobody sees. */
  @Test
  void aFailureCostsNoFurtherException() {
    List<CompletableFuture<?>> derived = new ArrayList<>();
    CompletableFuture<String> failing =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> newIncompleteFuture() {
            CompletableFuture<U> stage = new CompletableFuture<>();
            derived.add(stage);
            return stage;
          }
        };
    CompletableFuture<String> result = Calls.future(charge, () -> failing);

    failing.completeExceptionally(new IllegalStateException());

    assertThat(result).isCompletedExceptionally();
    assertThat(derived).isNotEmpty().noneMatch(CompletableFuture::isCompletedExceptionally);
  }

  @Test
  void aStageThatRefusesCallbacksIsHandedOutUnwatched() {
    CompletableFuture<String> refusing =
        new CompletableFuture<>() {
          @Override
          public <U> CompletableFuture<U> handle(
              BiFunction<? super String, Throwable, ? extends U> action) {
            throw new UnsupportedOperationException();
          }
        };

    assertThat(Calls.future(charge, () -> refusing)).isSameAs(refusing);
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(1);
    assertThat(recorder.telemetry.failures()).isEqualTo(1);
  }

  @Test
  void aThousandInterleavedCallsKeepTheirParents() {
    ForkJoinPool pool = new ForkJoinPool(8);
    try {
      interleave(pool);
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void aThousandInterleavedCallsOnVirtualThreadsKeepTheirParents() throws Exception {
    ExecutorService pool =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      interleave(pool);
    } finally {
      pool.shutdownNow();
    }
  }

  private void interleave(Executor pool) {
    Operation outer =
        recorder.telemetry.operation(
            OperationSpec.named("outer").span("outer", "SERVER", false).cancellable().build());
    Operation inner =
        recorder.telemetry.operation(
            OperationSpec.named("inner").span("inner", "CLIENT", false).cancellable().build());
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    List<CompletableFuture<String>> gates = new ArrayList<>();
    for (int i = 0; i < 1000; i++) {
      CompletableFuture<String> gate = new CompletableFuture<>();
      gates.add(gate);
      calls.add(
          CompletableFuture.supplyAsync(() -> nested(outer, inner, gate, pool), pool)
              .thenCompose(result -> result));
    }
    /* Completed in another order than begun, by threads that never saw the calls. */
    for (int i = 999; i >= 0; i--) {
      CompletableFuture<String> gate = gates.get((i * 7919) % 1000);
      pool.execute(() -> gate.complete("receipt"));
    }
    CompletableFuture.allOf(calls.toArray(CompletableFuture[]::new)).join();

    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(2000);
    Map<String, String> traceOfOuter = new HashMap<>();
    recorder
        .spans
        .getFinishedSpanItems()
        .forEach(
            span -> {
              if (span.getName().equals("outer")) {
                assertThat(span.getParentSpanContext().isValid()).isFalse();
                traceOfOuter.put(span.getSpanId(), span.getTraceId());
              }
            });
    Set<String> parents = new HashSet<>();
    recorder
        .spans
        .getFinishedSpanItems()
        .forEach(
            span -> {
              if (span.getName().equals("inner")) {
                assertThat(traceOfOuter).containsEntry(span.getParentSpanId(), span.getTraceId());
                parents.add(span.getParentSpanId());
              }
            });
    assertThat(parents).hasSize(1000);
    assertThat(recorder.telemetry.failures()).isZero();
  }

  private static CompletableFuture<Void> nested(
      Operation outer, Operation inner, CompletableFuture<String> gate, Executor pool) {
    CompletableFuture<Void> result =
        Calls.future(
            outer,
            () -> {
              Span mine = Span.current();
              CompletableFuture<String> called =
                  Calls.future(inner, () -> gate.thenApplyAsync(value -> value, pool));
              assertThat(Span.current()).isSameAs(mine);
              return called.thenAccept(value -> {});
            });
    assertThat(Context.current()).isSameAs(Context.root());
    return result;
  }
}
