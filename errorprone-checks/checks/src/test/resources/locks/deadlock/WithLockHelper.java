package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A helper runs what it is given under a lock. */
class WithLockHelper {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  private static void with(Lock lock, Runnable task) {
    lock.lock();
    try {
      task.run();
    } finally {
      lock.unlock();
    }
  }

  // BUG: Diagnostic contains: WithLockHelper.a -> WithLockHelper.b
  void forth() {
    with(a, () -> with(b, () -> {}));
  }

  void back() {
    with(b, this::inner);
  }

  private void inner() {
    a.lock();
    a.unlock();
  }
}
