package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Explicit locks, given back in finally. */
class ReentrantLocks {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    a.lock();
    try {
      // BUG: Diagnostic contains: ReentrantLocks.a -> ReentrantLocks.b
      b.lock();
      try {
        work();
      } finally {
        b.unlock();
      }
    } finally {
      a.unlock();
    }
  }

  void back() throws InterruptedException {
    b.lockInterruptibly();
    try {
      a.lockInterruptibly();
      a.unlock();
    } finally {
      b.unlock();
    }
  }

  private void work() {}
}
