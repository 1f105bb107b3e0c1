package locks.safe;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Waiting ends after a second, and both locks are given back. */
class TimedTryLock {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  boolean forth() throws InterruptedException {
    a.lock();
    try {
      if (!b.tryLock(1, TimeUnit.SECONDS)) {
        return false;
      }
      b.unlock();
      return true;
    } finally {
      a.unlock();
    }
  }

  boolean back() throws InterruptedException {
    while (!b.tryLock(1, TimeUnit.SECONDS)) {
      Thread.yield();
    }
    try {
      if (a.tryLock(1, TimeUnit.SECONDS)) {
        a.unlock();
        return true;
      }
      return false;
    } finally {
      b.unlock();
    }
  }
}
