package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The way through the catch gives the lock back too. */
class ReleasedInCatch {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    a.lock();
    try {
      work();
      a.unlock();
    } catch (IllegalStateException e) {
      a.unlock();
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
