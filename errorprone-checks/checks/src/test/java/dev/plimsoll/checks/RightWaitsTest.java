package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

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
}
