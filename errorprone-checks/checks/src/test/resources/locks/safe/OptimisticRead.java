package locks.safe;

import java.util.concurrent.locks.StampedLock;

/** An optimistic read takes no lock. */
class OptimisticRead {
  private final StampedLock lock = new StampedLock();

  synchronized void forth() {
    long stamp = lock.tryOptimisticRead();
    lock.validate(stamp);
  }

  void back() {
    long stamp = lock.writeLock();
    try {
      touch();
    } finally {
      lock.unlockWrite(stamp);
    }
  }

  private synchronized void touch() {}
}
