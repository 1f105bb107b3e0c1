package locks.safe;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** The called method gives the lock back before it takes the other. */
class FP_ReleasedByTheCallee {
  private final Lock a = new ReentrantLock();
  private final Lock b = new ReentrantLock();


  void forth() {
    a.lock();
    // BUG: Diagnostic contains: FP_ReleasedByTheCallee.a -> FP_ReleasedByTheCallee.b
    handOver();
  }

  private void handOver() {
    a.unlock();
    b.lock();
    b.unlock();
  }

  void back() {
    b.lock();
    a.lock();
    a.unlock();
    b.unlock();
  }
}
