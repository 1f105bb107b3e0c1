package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Both are given back in one finally, in the order in which they were taken. */
class TwoLocksInOneTry {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void one() {
    a.lock();
    b.lock();
    try {
      work();
    } finally {
      a.unlock();
      b.unlock();
    }
  }

  void two() {
    a.lock();
    try {
      b.lock();
      b.unlock();
    } finally {
      a.unlock();
    }
  }

  private void work() {}
}
