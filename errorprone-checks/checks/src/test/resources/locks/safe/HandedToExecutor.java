package locks.safe;

import java.util.concurrent.ExecutorService;

/** The task takes its lock later, on another thread. */
class HandedToExecutor {
  private final Object a = new Object();
  private final Object b = new Object();


  void forth(ExecutorService executor) {
    synchronized (a) {
      executor.submit(
          () -> {
            synchronized (b) {
            }
          });
    }
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
