package locks.safe;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting gives back the one lock that is held. */
class AwaitOwnLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition full = lock.newCondition();

  void take() throws InterruptedException {
    lock.lock();
    try {
      full.await();
    } finally {
      lock.unlock();
    }
  }

  synchronized void idle() throws InterruptedException {
    wait();
  }
}
