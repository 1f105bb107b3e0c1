package blocking.free;

import java.util.concurrent.ExecutorService;

class OnAnotherThread {
  private final ExecutorService executor;

  OnAnotherThread(ExecutorService executor) {
    this.executor = executor;
  }

  synchronized void start() {
    executor.execute(
        () -> {
          try {
            Thread.sleep(10);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
  }
}
