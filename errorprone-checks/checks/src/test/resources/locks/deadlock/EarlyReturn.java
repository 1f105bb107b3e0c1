package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** One way out gives the lock back, the other goes on. */
class EarlyReturn {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth(boolean idle) {
    a.lock();
    if (idle) {
      a.unlock();
      return;
    }
    // BUG: Diagnostic contains: EarlyReturn.a -> EarlyReturn.b
    b.lock();
    b.unlock();
    a.unlock();
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }
}
