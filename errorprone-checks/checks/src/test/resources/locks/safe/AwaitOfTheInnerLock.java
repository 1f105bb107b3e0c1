package locks.safe;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The lock that waiting gives back is the innermost: it is always taken last. */
class AwaitOfTheInnerLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition full = lock.newCondition();

  synchronized void take() throws InterruptedException {
    lock.lock();
    try {
      while (true) {
        full.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
