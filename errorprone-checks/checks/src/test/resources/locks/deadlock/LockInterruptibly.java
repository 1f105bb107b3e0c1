package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Whoever waits can be interrupted, but nobody does so. */
class LockInterruptibly {
  private final Lock first = new ReentrantLock();
  private final Lock second = new ReentrantLock();

  void forth() throws InterruptedException {
    first.lockInterruptibly();
    try {
      // BUG: Diagnostic contains: LockInterruptibly.first -> LockInterruptibly.second
      second.lockInterruptibly();
      second.unlock();
    } finally {
      first.unlock();
    }
  }

  void back() throws InterruptedException {
    second.lockInterruptibly();
    try {
      first.lock();
      first.unlock();
    } finally {
      second.unlock();
    }
  }
}
