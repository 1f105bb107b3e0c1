package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** Waits for what is there already, and what looks like them and is not. */
final class CompleteFuturesTest {
  @Test
  void whatIsKnownToBeComplete() {
    check(
        """
        import java.util.List;
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.Future;
        import java.util.concurrent.TimeUnit;
        import java.util.concurrent.atomic.AtomicBoolean;

        class A {
          interface Promise extends Future<Object> {
            boolean isSuccess();
          }

          interface Listener {
            void operationComplete(Promise promise) throws Exception;

            void charge(Promise promise) throws Exception;
          }

          private final AtomicBoolean done = new AtomicBoolean();
          private CountDownLatch latch;

          Object asked(Promise promise) throws Exception {
            if (promise.isSuccess() && promise != null) {
              return promise.get();
            }
            if (!promise.isDone()) {
              return null;
            } else {
              return promise.get();
            }
          }

          Object askedInALoop(Promise promise) throws Exception {
            while (!promise.isDone()) {
              Thread.onSpinWait();
            }
            return promise.get();
          }

          Object askedInAnExpression(Promise promise) throws Exception {
            return promise.isDone() ? promise.get() : null;
          }

          boolean askedBefore(Promise promise) throws Exception {
            return !promise.isDone() || promise.get() == this;
          }

          Object askedByAHelper(CompletableFuture<Object> future) {
            return isSuccessfullyCompleted(future) ? future.join() : null;
          }

          private static boolean isSuccessfullyCompleted(CompletableFuture<Object> future) {
            return future.isDone() && !future.isCompletedExceptionally();
          }

          Object afterATimedWait(Promise promise) throws Exception {
            Limits.await(promise, 1, TimeUnit.SECONDS);
            return promise.get();
          }

          static class Limits {
            static void await(Object promise, long time, TimeUnit unit) {}
          }

          Object afterATimedWaitForAnother(Promise promise, Promise other) throws Exception {
            Limits.await(other, 1, TimeUnit.SECONDS);
            // BUG: Diagnostic contains: `Future.get()`
            return promise.get();
          }

          void byAFlag() throws Exception {
            if (done.get()) {
              latch.await();
            }
          }

          List<Object> all(List<CompletableFuture<Object>> futures) {
            if (futures.stream().allMatch(CompletableFuture::isDone)) {
              return futures.stream().map(CompletableFuture::join).toList();
            }
            return List.of();
          }

          static class Told implements Listener {
            @Override
            public void operationComplete(Promise promise) throws Exception {
              promise.get();
            }

            @Override
            public void charge(Promise promise) throws Exception {
              // BUG: Diagnostic contains: `Future.get()`
              promise.get();
            }
          }

          Object askedOfAnother(Promise promise, Promise other) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`
            return other.isDone() ? promise.get() : null;
          }

          Object notComplete(Promise promise) throws Exception {
            if (!promise.isDone()) {
              // BUG: Diagnostic contains: `Future.get()`
              return promise.get();
            }
            return null;
          }
        }
        """);
  }

  @Test
  void whatRunsBecauseTheValueIsThere() {
    check(
        """
        import java.util.concurrent.CompletableFuture;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Future;
        import java.util.function.Function;

        class A {
          interface OwnFuture extends Future<Object> {
            OwnFuture thenApply(Function<Object, Object> then);

            OwnFuture addListener(Runnable then);
          }

          OwnFuture afterwards(OwnFuture all, OwnFuture one) {
            all.thenApply(
                value -> {
                  try {
                    return one.get();
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                });
            return all.thenApply(
                new Function<Object, Object>() {
                  @Override
                  public Object apply(Object value) {
                    return read(one);
                  }
                });
          }

          private Object read(OwnFuture one) {
            try {
              return one.get();
            } catch (Exception e) {
              throw new IllegalStateException(e);
            }
          }

          void meanwhile(ExecutorService executor, CompletableFuture<Object> one) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            executor.execute(() -> one.join());
          }

          void both(OwnFuture all, CompletableFuture<Object> one) {
            all.thenApply(value -> shared(one));
            shared(one);
          }

          private Object shared(CompletableFuture<Object> one) {
            // BUG: Diagnostic contains: `CompletableFuture.join()`
            return one.join();
          }
        }
        """);
  }
}
