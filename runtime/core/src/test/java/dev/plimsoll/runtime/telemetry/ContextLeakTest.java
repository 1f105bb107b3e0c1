package dev.plimsoll.runtime.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextStorage;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** However calls interleave, every span has the parent that called it, and no thread keeps one. */
final class ContextLeakTest {
  private static final int CALLS = 1000;
  private static final int THREADS = 8;

  private final Recorder recorder = new Recorder();
  private final Operation outer =
      recorder.telemetry.operation(
          OperationSpec.named("outer").span("outer", "SERVER", true).cancellable().build());
  private final Operation inner =
      recorder.telemetry.operation(
          OperationSpec.named("inner").span("inner", "CLIENT", false).build());

  /** The id of the outer span that made each inner one, as the caller saw it. */
  private final Map<String, String> parents = new ConcurrentHashMap<>();

  private final Queue<Context> left = new ConcurrentLinkedQueue<>();

  /** A call that makes another one, and is over when its future is. */
  private CompletableFuture<String> call(CompletableFuture<String> source) {
    SpanScope span = outer.startSpan();
    try {
      String id = Span.current().getSpanContext().getSpanId();
      SpanScope within = inner.startSpan();
      parents.put(Span.current().getSpanContext().getSpanId(), id);
      inner.success(within, 0, 0);
      return outer.async(span, 0, 0, source);
    } catch (Throwable failure) {
      outer.failure(span, 0, 0, failure);
      throw failure;
    } finally {
      left.add(Context.current());
    }
  }

  private void assertEveryParent() {
    List<SpanData> spans = recorder.spans.getFinishedSpanItems();
    Map<Boolean, List<SpanData>> byKind =
        spans.stream().collect(Collectors.partitioningBy(span -> span.getName().equals("inner")));
    assertThat(byKind.get(false))
        .hasSize(CALLS)
        .allSatisfy(span -> assertThat(span.getParentSpanId()).isEqualTo("0000000000000000"))
        .extracting(SpanData::getTraceId)
        .doesNotHaveDuplicates();
    assertThat(byKind.get(true))
        .hasSize(CALLS)
        .allSatisfy(
            span -> assertThat(span.getParentSpanId()).isEqualTo(parents.get(span.getSpanId())));
    assertThat(left).isNotEmpty().allSatisfy(c -> assertThat(c).isSameAs(Context.root()));
    assertThat(recorder.telemetry.failures()).isZero();
  }

  /** All calls are pending at once; others than their callers complete them, in another order. */
  private void interleave(ExecutorService threads) throws Exception {
    List<CompletableFuture<String>> sources = Collections.synchronizedList(new ArrayList<>());
    List<CompletableFuture<String>> mirrors = Collections.synchronizedList(new ArrayList<>());
    CyclicBarrier together = new CyclicBarrier(THREADS);
    List<Future<?>> work = new ArrayList<>();
    for (int thread = 0; thread < THREADS; thread++) {
      work.add(
          threads.submit(
              () -> {
                together.await();
                for (int i = 0; i < CALLS / THREADS; i++) {
                  CompletableFuture<String> source = new CompletableFuture<>();
                  sources.add(source);
                  mirrors.add(call(source).whenComplete((v, f) -> left.add(Context.current())));
                }
                return null;
              }));
    }
    for (Future<?> each : work) {
      each.get(1, TimeUnit.MINUTES);
    }
    Collections.shuffle(sources, new Random(42));
    for (CompletableFuture<String> source : sources) {
      threads.execute(() -> source.complete("done"));
    }
    CompletableFuture.allOf(mirrors.toArray(CompletableFuture<?>[]::new)).get(1, TimeUnit.MINUTES);
  }

  @Test
  void aThousandInterleavedCallsHaveTheirOwnParents() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      interleave(threads);
      for (int thread = 0; thread < THREADS; thread++) {
        assertThat(threads.submit(Context::current).get()).isSameAs(Context.root());
      }
    } finally {
      threads.shutdownNow();
    }

    assertEveryParent();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void soDoThoseOfVirtualThreads() throws Exception {
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    try {
      interleave(threads);
    } finally {
      threads.shutdownNow();
    }

    assertEveryParent();
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21)
  void whatATaskOfAVirtualThreadCallsHasTheParentThatItWasGiven() throws Exception {
    ExecutorService threads =
        (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    SpanScope span = outer.startSpan();
    String id = Span.current().getSpanContext().getSpanId();
    threads
        .submit(
            Context.current()
                .wrap(
                    () -> {
                      SpanScope forked = inner.startSpan();
                      inner.success(forked, 0, 0);
                    }))
        .get(1, TimeUnit.MINUTES);
    outer.success(span, 0, 0);
    threads.shutdownNow();

    assertThat(recorder.spans.getFinishedSpanItems().get(0).getParentSpanId()).isEqualTo(id);
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** By reflection: JDK 25 has it as a preview, and the tests are compiled for 17. */
  @Test
  @EnabledForJreRange(min = JRE.JAVA_25)
  void soDoTasksOfAStructuredScope() throws Exception {
    Class<?> type = Class.forName("java.util.concurrent.StructuredTaskScope");
    SpanScope span = outer.startSpan();
    String id = Span.current().getSpanContext().getSpanId();
    AutoCloseable tasks = (AutoCloseable) type.getMethod("open").invoke(null);
    for (int i = 0; i < 10; i++) {
      Callable<String> call =
          () -> {
            SpanScope forked = inner.startSpan();
            inner.success(forked, 0, 0);
            return "done";
          };
      type.getMethod("fork", Callable.class).invoke(tasks, Context.current().wrap(call));
    }
    type.getMethod("join").invoke(tasks);
    tasks.close();
    outer.success(span, 0, 0);

    assertThat(recorder.spans.getFinishedSpanItems().subList(0, 10))
        .allSatisfy(forked -> assertThat(forked.getParentSpanId()).isEqualTo(id));
    assertThat(recorder.spans.getFinishedSpanItems()).hasSize(11);
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void g8WhatEndsAThreadEndsTheSpanAndIsThrownOnAsItIs() {
    for (Throwable failure :
        List.of(
            new StackOverflowError(),
            new OutOfMemoryError("as it were"),
            threadDeath(),
            new InterruptedException(),
            new LinkageError())) {
      recorder.spans.reset();
      assertThatThrownBy(
              () ->
                  Calls.call(
                      recorder.telemetry.operation(Recorder.charge().build()),
                      Currency.EUR,
                      () -> ContextLeakTest.<RuntimeException, String>raise(failure)))
          .isSameAs(failure);

      assertThat(recorder.onlySpan().hasEnded()).isTrue();
      assertThat(Context.current()).isSameAs(Context.root());
      assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
    assertThat(recorder.telemetry.failures()).isZero();
  }

  /** By its name: the class is deprecated for removal. */
  private static Throwable threadDeath() {
    try {
      return (Throwable)
          Class.forName("java.lang.ThreadDeath").getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException gone) {
      return new Error("ThreadDeath is gone", gone);
    }
  }

  @SuppressWarnings("unchecked") // throws what it is given, declared or not
  private static <E extends Throwable, T> T raise(Throwable failure) throws E {
    throw (E) failure;
  }

  /** Where exactly the stack ends is chance, so there are many ends. */
  @Test
  void aStackThatOverflowsUnderManyCallsLeavesNoScopeOpen() throws Exception {
    Operation deep =
        recorder.telemetry.operation(
            OperationSpec.named("deep").span("deep", "INTERNAL", false).build());
    for (int i = 0; i < 60; i++) {
      Thread thread =
          new Thread(
              null,
              () -> {
                assertThatThrownBy(() -> recurse(deep)).isInstanceOf(StackOverflowError.class);
                left.add(Context.current());
              },
              "deep",
              256 * 1024 + i * 64);
      thread.start();
      thread.join();
      recorder.spans.reset();
    }

    assertThat(left).hasSize(60).allSatisfy(c -> assertThat(c).isSameAs(Context.root()));
  }

  @Test
  void aStackThatOverflowsIsNoMatterWhereTheApplicationCatchesIt() throws Exception {
    Operation deep =
        recorder.telemetry.operation(
            OperationSpec.named("deep").span("deep", "INTERNAL", false).build());
    for (int i = 0; i < 60; i++) {
      Thread thread =
          new Thread(
              null,
              () -> {
                SpanScope span = outer.startSpan();
                assertThatThrownBy(() -> recurse(deep)).isInstanceOf(StackOverflowError.class);
                outer.success(span, 0, 0);
                left.add(Context.current());
              },
              "deep",
              256 * 1024 + i * 64);
      thread.start();
      thread.join();
      recorder.spans.reset();
    }

    assertThat(left).hasSize(60).allSatisfy(c -> assertThat(c).isSameAs(Context.root()));
  }

  /** As if nothing had room to leave: the last context of the inner calls stays current. */
  @Test
  void whatAnInnerCallLeftBehindIsGoneWhenTheOutermostLeaves() {
    SpanScope span = outer.startSpan();
    inner.startSpan();
    inner.startSpan();
    outer.success(span, 0, 0);

    assertThat(Context.current()).isSameAs(Context.root());

    SpanScope pending = outer.startSpan();
    inner.startSpan();
    CompletableFuture<String> source = new CompletableFuture<>();
    outer.async(pending, 0, 0, source);
    assertThat(Context.current()).isSameAs(Context.root());

    SpanScope other = inner.startSpan();
    source.complete("done");
    assertThat(Span.current().getSpanContext()).isEqualTo(other.span().getSpanContext());
    inner.success(other, 0, 0);
    assertThat(Context.current()).isSameAs(Context.root());
  }

  /** A root that stays there would keep the classes of a web application that was stopped. */
  @Test
  void aThreadThatHadNoContextHasNoneAfterwards() throws Exception {
    ExecutorService thread = Executors.newSingleThreadExecutor();
    try {
      assertThat(leftBy(thread, () -> call(new CompletableFuture<>()))).isNull();
      assertThat(leftBy(thread, () -> call(CompletableFuture.completedFuture("done")))).isNull();
      assertThat(
              leftBy(
                  thread,
                  () -> {
                    SpanScope span = outer.startSpan();
                    inner.startSpan();
                    outer.success(span, 0, 0);
                    return "done";
                  }))
          .isNull();
      CompletableFuture<String> source = new CompletableFuture<>();
      call(source);
      assertThat(leftBy(thread, () -> source.complete("done"))).isNull();
    } finally {
      thread.shutdownNow();
    }
  }

  private static Context leftBy(ExecutorService thread, Callable<?> call) throws Exception {
    thread.submit(call).get(1, TimeUnit.MINUTES);
    return thread.submit(() -> ContextStorage.get().current()).get(1, TimeUnit.MINUTES);
  }

  private static void recurse(Operation deep) {
    SpanScope span = deep.startSpan();
    try {
      recurse(deep);
      deep.success(span, 0, 0);
    } catch (Throwable failure) {
      deep.failure(span, 0, 0, failure);
      throw failure;
    }
  }
}
