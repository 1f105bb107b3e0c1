package locks.deadlock;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One order is taken on the only thread of an executor, the other by whoever calls. */
class OneThreadOnOneSide {
  private final ExecutorService only = Executors.newSingleThreadExecutor();
  private final Object a = new Object();
  private final Object b = new Object();

  void start() {
    only.execute(
        () -> {
          synchronized (a) {
            // BUG: Diagnostic contains: OneThreadOnOneSide.a -> OneThreadOnOneSide.b
            synchronized (b) {
            }
          }
        });
  }

  void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
