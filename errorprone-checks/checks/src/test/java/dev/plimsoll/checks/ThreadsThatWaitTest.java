package dev.plimsoll.checks;

import static dev.plimsoll.checks.TimeoutSource.check;

import org.junit.jupiter.api.Test;

/** Threads that are there to wait, and what looks like them and is not. */
final class ThreadsThatWaitTest {
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
}
