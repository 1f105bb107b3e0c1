package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Many calls at a time, which return before they are done. */
final class InterleavedCallsTest extends UnfinishedCall {
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
