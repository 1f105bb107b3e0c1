package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** What was got by trying is held all the same. */
class TryLockOutside {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    if (a.tryLock()) {
      try {
        // BUG: Diagnostic contains: TryLockOutside.a -> TryLockOutside.b
        b.lock();
        b.unlock();
      } finally {
        a.unlock();
      }
    }
  }

  void back() {
    b.lock();
    try {
      a.lock();
      a.unlock();
    } finally {
      b.unlock();
    }
  }
}
