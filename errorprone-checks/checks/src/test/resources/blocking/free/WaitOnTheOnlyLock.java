package blocking.free;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

class WaitOnTheOnlyLock {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ready = lock.newCondition();
  private boolean open;

  synchronized void waitForIt() throws InterruptedException {
    while (!open) {
      wait();
    }
  }

  void await() throws InterruptedException {
    lock.lock();
    try {
      while (!open) {
        ready.await();
      }
    } finally {
      lock.unlock();
    }
  }
}
