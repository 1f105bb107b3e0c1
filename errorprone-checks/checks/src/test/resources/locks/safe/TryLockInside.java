package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Whoever only tries does not wait. */
class TryLockInside {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    a.lock();
    try {
      if (b.tryLock()) {
        b.unlock();
      }
    } finally {
      a.unlock();
    }
  }

  void back() {
    b.lock();
    try {
      boolean got = a.tryLock();
      try {
        work();
      } finally {
        if (got) {
          a.unlock();
        }
      }
    } finally {
      b.unlock();
    }
  }

  private void work() {}
}
