package locks.deadlock;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting gives back one lock and keeps the other, under which it has to be taken again. */
class AwaitUnderSecondLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition full = lock.newCondition();
  private final Object other = new Object();

  void take() throws InterruptedException {
    lock.lock();
    try {
      // BUG: Diagnostic contains: AwaitUnderSecondLock.lock -> AwaitUnderSecondLock.other
      synchronized (other) {
        full.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
