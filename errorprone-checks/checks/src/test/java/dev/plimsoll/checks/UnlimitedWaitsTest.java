package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Waits for threads, futures, queues and processes. */
final class UnlimitedWaitsTest {
  @Test
  void waits() {
    check(
        """
        import static java.util.concurrent.TimeUnit.SECONDS;

        import java.util.List;
        import java.util.concurrent.BlockingQueue;
        import java.util.concurrent.Callable;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.ForkJoinTask;
        import java.util.concurrent.Future;
        import java.util.concurrent.TimeUnit;
        import java.util.stream.Stream;

        class A {
          Object limited(Future<?> future) throws Exception {
            return future.get(1, SECONDS);
          }

          Object done(Future<?> future) throws Exception {
            return future.isDone() ? future.get() : null;
          }

          Object limitedUpstream(CompletableFuture<?> future) {
            return future.orTimeout(1, SECONDS).join();
          }

          Object limitedBefore(CompletableFuture<?> future) {
            CompletableFuture<?> limited = future.orTimeout(1, SECONDS);
            return limited.join();
          }

          Object completed() {
            return CompletableFuture.completedFuture(1).join();
          }

          CompletableFuture<List<Object>> all(List<CompletableFuture<Object>> futures) {
            return CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new))
                .thenApply(done -> futures.stream().map(CompletableFuture::join).toList());
          }

          List<Object> allLimited(List<CompletableFuture<Object>> futures) throws Exception {
            CompletableFuture.allOf(futures.toArray(CompletableFuture[]::new)).get(1, SECONDS);
            return futures.stream().map(CompletableFuture::join).toList();
          }

          void invoked(ExecutorService executor, List<Callable<Object>> tasks) throws Exception {
            for (Future<Object> future : executor.invokeAll(tasks, 1, SECONDS)) {
              future.get();
            }
          }

          Object forked(ForkJoinTask<Object> part) throws Exception {
            return part.get();
          }

          void killed(Process process) throws Exception {
            if (!process.waitFor(1, SECONDS)) {
              process.destroyForcibly();
              process.waitFor();
            }
          }

          public static void main(String[] args) throws Exception {
            new CountDownLatch(1).await();
          }

          abstract static class Wrapping implements Future<Object> {
            Future<Object> delegate;

            @Override
            public Object get() throws java.util.concurrent.ExecutionException, InterruptedException {
              return delegate.get();
            }
          }

          Object getUnbounded(Future<?> future) throws Exception {
            return future.get();
          }

          Object polled(BlockingQueue<Future<?>> done) throws Exception {
            Future<?> future = done.poll(1, SECONDS);
            return future.get();
          }

          Object unlimited(Future<?> future) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`: what it waits for may never come
            return future.get();
          }

          Object unlimited(CompletableFuture<?> future) {
            // BUG: Diagnostic contains: call `orTimeout(time, unit)` before it
            return future.join();
          }

          void joinAll(CompletableFuture<?>... futures) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            CompletableFuture.allOf(futures).join();
          }

          Stream<Object> joins(Stream<CompletableFuture<Object>> futures) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            return futures.map(CompletableFuture::join);
          }

          Object submitted(ExecutorService executor) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`
            return executor.submit(() -> 1).get();
          }

          void others(CountDownLatch latch, Thread thread, Process process) throws Exception {
            // BUG: Diagnostic contains: `CountDownLatch.await()`
            latch.await();
            // BUG: Diagnostic contains: `Thread.join()`
            thread.join();
            // BUG: Diagnostic contains: `Process.waitFor()`
            process.waitFor();
          }

          void zero(Thread thread, Future<?> future) throws Exception {
            // BUG: Diagnostic contains: `0` in `Thread.join(...)` means for ever
            thread.join(0);
            // BUG: Diagnostic contains: `Long.MAX_VALUE` in `Future.get(...)` means for ever
            future.get(Long.MAX_VALUE, TimeUnit.DAYS);
          }
        }
        """);
  }

  @Test
  void waitsAreLeftAloneWhereTheOptionSaysSo() {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .setArgs("-XepOpt:Plimsoll:MissingTimeout:Waits=false")
        .addSourceLines(
            "A.java",
            """
            import java.util.concurrent.Future;

            class A {
              Object get(Future<?> future) throws Exception {
                return future.get();
              }
            }
            """)
        .doTest();
  }
}
