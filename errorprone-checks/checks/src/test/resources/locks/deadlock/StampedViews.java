package locks.deadlock;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.StampedLock;

/** The views of a stamped lock are that lock, and not re-entrant either. */
class StampedViews {
  private final StampedLock stamped = new StampedLock();
  private final Lock write = stamped.asWriteLock();
  private final Object other = new Object();

  void forth() {
    write.lock();
    try {
      synchronized (other) {
      }
    } finally {
      write.unlock();
    }
  }

  void back() {
    synchronized (other) {
      // BUG: Diagnostic contains: StampedViews.stamped -> StampedViews.other
      long stamp = stamped.readLock();
      stamped.unlock(stamp);
    }
  }
}
