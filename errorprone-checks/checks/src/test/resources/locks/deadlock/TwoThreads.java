package locks.deadlock;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Two executors have a thread each. */
class TwoThreads {
  private final ExecutorService one = Executors.newSingleThreadExecutor();
  private final ExecutorService other = Executors.newSingleThreadExecutor();
  private final Object a = new Object();
  private final Object b = new Object();

  void start() {
    // BUG: Diagnostic contains: TwoThreads.a -> TwoThreads.b
    one.execute(this::forth);
    other.execute(this::back);
  }

  private void forth() {
    synchronized (a) {
      synchronized (b) {
      }
    }
  }

  private void back() {
    synchronized (b) {
      synchronized (a) {
      }
    }
  }
}
