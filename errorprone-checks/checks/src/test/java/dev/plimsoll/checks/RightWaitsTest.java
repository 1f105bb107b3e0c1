package dev.plimsoll.checks;

import com.google.errorprone.CompilationTestHelper;
import org.junit.jupiter.api.Test;

/** Waits that are right without a limit, and what looks like them and is not. */
final class RightWaitsTest {
  @Test
  void methodsThatOnlyPassTheWaitOn() {
    check(
        """
        import java.util.concurrent.Callable;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.ExecutorService;
        import java.util.concurrent.Future;
        import java.util.concurrent.TimeUnit;

        class A {
          private Future<Object> future;
          private CountDownLatch latch;
          private ExecutorService executor;
          private Iterable<Thread> threads;

          Object get() throws Exception {
            return future().get();
          }

          private Future<Object> future() {
            return future;
          }

          void await() throws InterruptedException {
            latch.await();
          }

          void join() throws InterruptedException {
            for (Thread thread : threads) {
              thread.join();
            }
          }

          boolean awaitTermination() throws InterruptedException {
            return executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
          }

          void join(ExecutorService other) throws InterruptedException {
            // BUG: Diagnostic contains: `Long.MAX_VALUE` in `ExecutorService.awaitTermination(...)`
            other.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
          }

          void joinAll() throws InterruptedException {
            // BUG: Diagnostic contains: `Long.MAX_VALUE` in `ExecutorService.awaitTermination(...)`
            executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
          }

          abstract static class Promise implements Future<Object> {
            private CountDownLatch completed;

            Object getOrThrow() throws InterruptedException {
              completed.await();
              return this;
            }

            void charge() throws InterruptedException {
              // BUG: Diagnostic contains: `CountDownLatch.await()`
              completed.await();
            }
          }

          abstract static class Pool {
            abstract ExecutorService executor();

            void join() throws InterruptedException {
              executor().awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            }
          }

          Object get(String name) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`
            return future.get();
          }

          boolean close() throws InterruptedException {
            // BUG: Diagnostic contains: `Long.MAX_VALUE` in `ExecutorService.awaitTermination(...)`
            return executor.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
          }

          static class Charge {
            Object get(ExecutorService executor) throws Exception {
              // BUG: Diagnostic contains: `Future.get()`
              return executor.submit(() -> 1).get();
            }
          }

          abstract static class Price {
            abstract ExecutorService executor();

            abstract Callable<Object> task();

            Object get() throws Exception {
              // BUG: Diagnostic contains: `Future.get()`
              return executor().submit(task()).get();
            }
          }
        }
        """);
  }

  @Test
  void socketsThatOnlyPassTheConnectOn() {
    check(
        """
        import java.io.IOException;
        import java.net.Socket;
        import java.net.SocketAddress;

        class A {
          private final Socket plain = new Socket();

          void connect(SocketAddress address) throws IOException {
            plain.connect(address);
          }

          void open(SocketAddress address) throws IOException {
            // BUG: Diagnostic contains: `Socket.connect(...)`
            plain.connect(address);
          }
        }
        """);
  }

  @Test
  void theMainThreadWaitsForTheEnd() {
    check(
        """
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.Future;

        class A {
          private final CountDownLatch shutdown = new CountDownLatch(1);
          private Thread worker;
          private Future<Object> answer;

          public static void main(String[] args) throws Exception {
            new A().start(args);
          }

          private void start(String[] args) throws Exception {
            runFromConfig();
            Runnable later = this::stop;
            later.run();
          }

          public void runFromConfig() throws Exception {
            worker.join();
            shutdown.await();
            // BUG: Diagnostic contains: `Future.get()`
            answer.get();
          }

          private void stop() {
            try {
              // BUG: Diagnostic contains: `Thread.join()`
              worker.join();
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """);
  }

  @Test
  void aThreadOfItsOwnWaitsForOthers() {
    check(
        """
        import java.util.concurrent.CountDownLatch;

        class A {
          static class Supervisor extends Thread {
            private CountDownLatch handlers;

            @Override
            public void run() {
              try {
                handlers.await();
              } catch (InterruptedException e) {
                interrupt();
              }
            }

            void shutdown() throws InterruptedException {
              // BUG: Diagnostic contains: `CountDownLatch.await()`
              handlers.await();
            }
          }

          static class Task implements Runnable {
            private CountDownLatch handlers;

            @Override
            public void run() {
              try {
                // BUG: Diagnostic contains: `CountDownLatch.await()`
                handlers.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            }
          }
        }
        """);
  }

  @Test
  void aClassWithoutAMainHasNoMainThread() {
    check(
        """
        class A {
          private Thread worker;

          void run() throws InterruptedException {
            // BUG: Diagnostic contains: `Thread.join()`
            worker.join();
          }
        }
        """);
  }

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

  @Test
  void aLimitThatIsConfiguredAway() {
    check(
        """
        import java.io.IOException;
        import java.net.InetAddress;
        import java.net.Socket;
        import java.net.SocketAddress;
        import java.util.concurrent.CountDownLatch;
        import java.util.concurrent.TimeUnit;
        import javax.net.SocketFactory;

        class A {
          Socket open(SocketFactory factory, InetAddress host, InetAddress local)
              throws IOException {
            return local == null
                // BUG: Diagnostic contains: `SocketFactory.createSocket(...)`
                ? factory.createSocket(host, 80)
                // BUG: Diagnostic contains: `SocketFactory.createSocket(...)`
                : factory.createSocket(host, 80, local, 0);
          }

          void connect(Socket socket, SocketAddress address, int millis, boolean local)
              throws IOException {
            if (millis > 0) {
              socket.connect(address, millis);
            } else {
              socket.connect(address);
            }
            if (local) {
              socket.close();
            } else {
              // BUG: Diagnostic contains: `Socket.connect(...)`
              socket.connect(address);
            }
          }

          void read(Socket socket, String configured) throws IOException {
            if (configured.equals("never")) {
              socket.setSoTimeout(0);
            } else {
              socket.setSoTimeout(Integer.parseInt(configured));
            }
            if (configured.isEmpty()) {
              // BUG: Diagnostic contains: `0` in `Socket.setSoTimeout(...)` means for ever
              socket.setSoTimeout(0);
            }
          }

          boolean await(CountDownLatch latch, long millis) throws InterruptedException {
            if (millis == 0) {
              latch.await();
              return true;
            }
            return latch.await(millis, TimeUnit.MILLISECONDS);
          }
        }
        """);
  }

  @Test
  void connectionsThatFindOutByPings() {
    check(
        """
        import java.io.IOException;
        import java.net.Socket;

        class A {
          private Socket socket;
          private int pingIntervalMillis;

          void startHttp2() throws IOException {
            socket.setSoTimeout(0);
          }

          void start() throws IOException {
            socket.setSoTimeout(0);
            schedule(pingIntervalMillis);
          }

          void kept() throws IOException {
            socket.setKeepAlive(true);
            socket.setSoTimeout(0);
          }

          void schedule(int shippingMillis) throws IOException {
            // BUG: Diagnostic contains: `0` in `Socket.setSoTimeout(...)` means for ever
            socket.setSoTimeout(0);
            socket.setSendBufferSize(shippingMillis);
          }
        }
        """);
  }

  @Test
  void workersWaitForWork() {
    check(
        """
        import java.util.concurrent.BlockingQueue;

        class A {
          private BlockingQueue<Object> orders;

          void work() throws InterruptedException {
            while (true) {
              orders.take();
            }
          }

          Object next() throws InterruptedException {
            return java.util.Objects.requireNonNull(orders.take());
          }

          static class Worker extends Thread {
            private BlockingQueue<Object> orders;

            void once() throws InterruptedException {
              orders.take();
            }
          }

          Object answer(BlockingQueue<Object> answers) throws InterruptedException {
            // BUG: Diagnostic contains: `BlockingQueue.take()`
            Object answer = answers.take();
            return answer;
          }
        }
        """);
  }

  @Test
  void serversWaitForClients() {
    check(
        """
        import java.nio.channels.AsynchronousServerSocketChannel;
        import java.nio.channels.AsynchronousSocketChannel;
        import java.nio.ByteBuffer;

        class A {
          void serve(AsynchronousServerSocketChannel server, ByteBuffer buffer) throws Exception {
            AsynchronousSocketChannel client = server.accept().get();
            read(client, buffer);
          }

          void read(AsynchronousSocketChannel client, ByteBuffer buffer) throws Exception {
            // BUG: Diagnostic contains: `Future.get()`
            client.read(buffer).get();
          }
        }
        """);
  }

  private void check(String source) {
    CompilationTestHelper.newInstance(MissingTimeout.class, getClass())
        .addSourceLines("A.java", source)
        .doTest();
  }
}
