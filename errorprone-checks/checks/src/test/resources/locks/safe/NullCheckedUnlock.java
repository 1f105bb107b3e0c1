package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** A local holds the lock until the finally gives it back. */
class NullCheckedUnlock {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth(boolean now) {
    Lock held = null;
    try {
      held = a;
      held.lock();
      work();
    } finally {
      if (held != null) {
        held.unlock();
      }
    }
    b.lock();
    b.unlock();
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }

  private void work() {}
}
