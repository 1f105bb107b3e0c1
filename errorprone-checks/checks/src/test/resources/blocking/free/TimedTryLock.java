package blocking.free;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

class TimedTryLock {
  private final ReentrantLock inner = new ReentrantLock();

  synchronized boolean attempt() throws InterruptedException {
    if (inner.tryLock(1, TimeUnit.SECONDS)) {
      inner.unlock();
      return true;
    }
    return false;
  }
}
